/** Parameters as Stripe reads them from a form: `a[b][0]=c` becomes `{ a: { b: ["c"] } }`; every leaf is text. */
export type Param = string | Param[] | { [key: string]: Param };
export type Params = { [key: string]: Param };
type Tree = { [key: string]: string | Tree };

/** Reads a form-encoded body or query string. `a[]=x` appends, and numeric keys make a list. */
export function parseForm(text: string): Params {
  const tree: Tree = Object.create(null) as Tree;
  for (const [name, value] of new URLSearchParams(text)) put(tree, pathOf(name), value);
  return lists(tree) as Params;
}

function pathOf(name: string): string[] {
  const [head = "", ...rest] = name.split("[");
  return [head, ...rest.map((part) => part.replace(/\]$/, ""))];
}

function put(tree: Tree, path: string[], value: string): void {
  const [first = "", ...rest] = path;
  const key = first === "" ? String(Object.keys(tree).length) : first;
  if (!rest.length) {
    tree[key] = value;
    return;
  }
  const below = tree[key];
  const branch = typeof below === "object" ? below : (Object.create(null) as Tree);
  tree[key] = branch;
  put(branch, rest, value);
}

function lists(tree: string | Tree): Param {
  if (typeof tree === "string") return tree;
  const entries = Object.entries(tree).map(([key, value]) => [key, lists(value)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
