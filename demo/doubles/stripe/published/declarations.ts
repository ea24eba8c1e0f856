import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** Stripe makes its client's types from the OpenAPI specification that it publishes, so they are read in its place. */
const TYPES = path.dirname(require.resolve("stripe"));

export type Declared = { node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration; scope: string[] };
export type Declarations = ReadonlyMap<string, Declared>;

/** The interfaces and types in a file of the client's (`resources/Refunds`), by their full names (`RefundCreateParams.Reason`). */
export function declarationsIn(file: string): Declarations {
  const text = readFileSync(path.join(TYPES, `${file}.d.ts`), "utf8");
  const found = new Map<string, Declared>();
  collect(ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements, [], found);
  return found;
}

function collect(statements: readonly ts.Statement[], scope: string[], found: Map<string, Declared>): void {
  for (const node of statements) {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) found.set([...scope, node.name.text].join("."), { node, scope });
    const inner = ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body) ? node.body.statements : [];
    collect(inner, [...scope, (node as ts.ModuleDeclaration).name?.text ?? ""], found);
  }
}

/** What a name means in a scope: a name of the innermost scope hides those of outer ones. */
export function resolved(name: string, scope: string[], declarations: Declarations): Declared | undefined {
  for (let depth = scope.length; depth >= 0; depth -= 1) {
    const found = declarations.get([...scope.slice(0, depth), name].join("."));
    if (found) return found;
  }
  return undefined;
}
