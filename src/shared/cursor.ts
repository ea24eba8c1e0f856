/** After which row a page begins: by what it is in order, as PostgreSQL writes it, and its id. */
export type Cursor = { at: string; id: string };

const TIME = /^(infinity|\d{4,6}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2}){0,2})$/;

export const cursorText = ({ at, id }: Cursor): string => Buffer.from(JSON.stringify([at, id])).toString("base64url");

/** The cursor that a page gave; undefined for anything else. */
export function cursorIn(text: string): Cursor | undefined {
  try {
    const told = JSON.parse(Buffer.from(text, "base64url").toString()) as unknown;
    if (!Array.isArray(told) || told.length !== 2) return undefined;
    const [at, id] = told as [unknown, unknown];
    return typeof at === "string" && TIME.test(at) && typeof id === "string" && id.length <= 100 ? { at, id } : undefined;
  } catch {
    return undefined;
  }
}
