import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
} from 'vscode-languageserver';
import { formatTriggers } from '../../features/onType.ts';
import { type Row, row } from '../answer.ts';

const [firstTriggerCharacter = '\n', ...moreTriggerCharacter] = formatTriggers;

/** What changes the form of a text and not what it says. */
export const formatting: readonly Row[] = [
  row(
    DocumentFormattingRequest.type,
    { documentFormattingProvider: true },
    (service, { textDocument: { uri }, options }) => service.format(uri, options),
  ),
  row(
    DocumentRangeFormattingRequest.type,
    { documentRangeFormattingProvider: true },
    (service, { textDocument: { uri }, range, options }) =>
      service.formatRange(uri, range, options),
  ),
  row(
    DocumentOnTypeFormattingRequest.type,
    { documentOnTypeFormattingProvider: { firstTriggerCharacter, moreTriggerCharacter } },
    (service, { textDocument: { uri }, position, ch, options }) =>
      service.formatOnType(uri, position, ch, options),
  ),
];
