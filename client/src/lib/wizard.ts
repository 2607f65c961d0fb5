import { l10n, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';

/** One question. `key` names its answer. */
export interface Question {
  readonly key: string;
  readonly prompt: string;
  /** Offered at first; may depend on the answers before. */
  readonly value?: (answers: Answers) => string;
  /** Says what is wrong with an answer, or nothing. */
  readonly validate?: (value: string) => string | undefined | Promise<string | undefined>;
  /** A choice among these, in place of free text; the answer is `value` of the item. */
  readonly choices?: readonly (QuickPickItem & { readonly value: string })[];
}

export type Answers = Readonly<Record<string, string>>;

const back = Symbol('back');
type Outcome = string | typeof back | undefined;

/**
 * Asks one question after the other, with a way back. What is given already is not asked, so that
 * key bindings, menus and tests can answer beforehand.
 *
 * @returns all answers, or undefined when the user leaves
 */
export async function ask(
  title: string,
  questions: readonly Question[],
  given: Answers = {},
): Promise<Answers | undefined> {
  const open = questions.filter(({ key }) => !Object.hasOwn(given, key));
  let answers: Answers = given;
  for (let at = 0; at < open.length; ) {
    const question = open[at];
    if (question === undefined) break;
    const place = { title, step: at + 1, of: open.length };
    const outcome = await (question.choices ? pick : input)(question, answers, place);
    if (outcome === undefined) return undefined;
    if (outcome === back) {
      at--;
      continue;
    }
    answers = { ...answers, [question.key]: outcome };
    at++;
  }
  return answers;
}

interface Place {
  readonly title: string;
  readonly step: number;
  readonly of: number;
}

function input(question: Question, answers: Answers, place: Place): Promise<Outcome> {
  const box = window.createInputBox();
  box.prompt = question.prompt;
  box.value = answers[question.key] ?? question.value?.(answers) ?? '';
  const check = async (): Promise<boolean> => {
    const fault = await question.validate?.(box.value.trim());
    box.validationMessage = fault ?? '';
    return fault === undefined;
  };
  box.onDidChangeValue(check);
  return show(box, place, async () => ((await check()) ? box.value.trim() : undefined));
}

function pick(question: Question, answers: Answers, place: Place): Promise<Outcome> {
  const list = window.createQuickPick<QuickPickItem & { readonly value: string }>();
  list.placeholder = question.prompt;
  list.items = question.choices ?? [];
  const wanted = answers[question.key] ?? question.value?.(answers);
  list.activeItems = list.items.filter(({ value }) => value === wanted);
  return show(list, place, async () => list.selectedItems[0]?.value);
}

type Asking = QuickInput & {
  readonly onDidAccept: (listener: () => void) => unknown;
  buttons: readonly unknown[];
  onDidTriggerButton(listener: () => void): unknown;
};

/** Shows it until the user answers (`accept` gives the answer, if it is one), leaves or goes back. */
function show(asking: Asking, place: Place, accept: () => Promise<Outcome>): Promise<Outcome> {
  asking.title = place.title;
  asking.step = place.step;
  asking.totalSteps = place.of;
  asking.ignoreFocusOut = true;
  if (place.step > 1) asking.buttons = [QuickInputButtons.Back];
  return new Promise<Outcome>((resolve) => {
    asking.onDidAccept(async () => {
      const answer = await accept();
      if (answer !== undefined) resolve(answer);
    });
    asking.onDidTriggerButton(() => resolve(back));
    asking.onDidHide(() => resolve(undefined));
    asking.show();
  }).finally(() => asking.dispose());
}

/** An id as the format knows it: letters of any script, digits, `-`, `_`, a letter first. */
export function idFault(value: string): string | undefined {
  if (
    /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value)
  )
    return undefined;
  return l10n.t('An id begins with a letter and has only letters, digits, "-" and "_".');
}
