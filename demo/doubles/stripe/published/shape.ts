/** What may stand under a parameter. `empty` unsets it; the fields of an object are read when they are asked for. */
export type Shape =
  | { kind: "text" | "number" | "flag" | "empty" }
  | { kind: "words"; words: string[] }
  | { kind: "list" | "map"; of: Shape }
  | { kind: "object"; fields: () => Fields }
  | { kind: "either"; shapes: Shape[] };

export type Fields = ReadonlyMap<string, Shape>;

/** Several shapes as one; their words are one list. */
export function either(shapes: Shape[]): Shape {
  const flat = shapes.flatMap((shape) => (shape.kind === "either" ? shape.shapes : [shape]));
  const words = flat.flatMap((shape) => (shape.kind === "words" ? shape.words : []));
  const rest = flat.filter(({ kind }) => kind !== "words");
  const all: Shape[] = words.length ? [{ kind: "words", words }, ...rest] : rest;
  const [only] = all;
  return all.length === 1 && only ? only : { kind: "either", shapes: all };
}
