/**
 * A picture in a hover does not know the colours around it, so these keep a contrast of about four
 * to one against white, against the dark grey of dark themes and against black alike.
 */
export const ink = '#7d7d7d';
export const rule = '#7d7d7d55';
export const hues: readonly string[] = ['#3a86c8', '#c0702a', '#4f9a5b'];
