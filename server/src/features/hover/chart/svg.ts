/** Attributes of an element; numbers are rounded to what a screen can show. */
type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element with its content, which is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`,
  );
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Text that stands in markup as it is written; signs that XML does not allow are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** How wide a text will be, near enough to keep labels apart; Chinese signs are square. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.58;
  return width * size;
}

/** A text cut to a width, with `…` where something is left out. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (textWidth(`${kept}${sign}…`, size) > width) break;
    kept += sign;
  }
  return `${kept}…`;
}
