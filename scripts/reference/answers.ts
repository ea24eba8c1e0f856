import { join } from "node:path";
import ts from "typescript";
import { REPOSITORY, type Route } from "./routes";
import type { Schema } from "./schema";
import { TypeSchemas } from "./type-schema";

/** What a route answers: `list` where it is a list of a room's rows, whose form is the table's. */
export type Answer = { status: number; type: string; schema?: Schema; list?: { entity: string; name: string } };
export type Handled = { summary?: string; answers: Answer[] };

/** The helpers by which routes answer otherwise than with JSON. */
const HELPERS: Record<string, Omit<Answer, "status">> = {
  sendPdf: { type: "application/pdf" }, send: { type: "text/html" }, sendOrder: { type: "text/html" }, sendGone: { type: "text/html" }, takeForm: { type: "text/html" },
};

/** What each handler answers, by the types of what it gives to `res`, and what its comment says. */
export function answersOf(routes: readonly Route[]): { handled: Map<Route, Handled>; named: Record<string, Schema> } {
  const { config } = ts.readConfigFile(join(REPOSITORY, "tsconfig.json"), ts.sys.readFile.bind(ts.sys)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, REPOSITORY);
  const program = ts.createProgram([...new Set(routes.map(({ file }) => file))], { ...options, noEmit: true, incremental: false, tsBuildInfoFile: undefined });
  const checker = program.getTypeChecker();
  const schemas = new TypeSchemas(checker);
  const handled = new Map<Route, Handled>();
  for (const route of routes) {
    const source = program.getSourceFile(route.file)!;
    const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!).find(({ name }) => name === route.method)!;
    const own = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const said = commentOf(exported.declarations![0]!) ?? commentOf(own.valueDeclaration!);
    handled.set(route, { summary: said, answers: answersIn(own.valueDeclaration!, checker, schemas) });
  }
  return { handled, named: schemas.named };
}

function commentOf(declaration: ts.Node): string | undefined {
  let node = declaration;
  while (node.parent && !ts.isSourceFile(node.parent)) node = node.parent;
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return ts.getTextOfJSDocComment(docs.at(-1)?.comment)?.replace(/\s+/g, " ").trim();
}

function answersIn(handler: ts.Node, checker: ts.TypeChecker, schemas: TypeSchemas): Answer[] {
  const found: Answer[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) found.push(...answerBy(node, checker, schemas));
    ts.forEachChild(node, visit);
  };
  visit(handler);
  return found;
}

function answerBy(call: ts.CallExpression, checker: ts.TypeChecker, schemas: TypeSchemas): Answer[] {
  const { expression, arguments: given } = call;
  if (ts.isIdentifier(expression)) {
    const list = listRouteOf(call, checker);
    if (list) return [{ status: 200, type: "application/json", list }];
    const helper = HELPERS[expression.text];
    return helper ? [{ status: 200, ...helper }] : [];
  }
  if (!ts.isPropertyAccessExpression(expression) || !/^res\b/.test(expression.getText())) return [];
  const chain = expression.getText();
  const status = Number(/\.status\((\d{3})\)/.exec(chain)?.[1] ?? 200);
  switch (expression.name.text) {
    case "json": return [{ status, type: "application/json", schema: schemas.of(checker.getTypeAtLocation(given[0]!)) }];
    case "redirect": return [{ status: 303, type: "text/html" }];
    case "sendStatus": return [{ status: Number(given[0]!.getText()), type: "text/plain" }];
    case "sendFile":
    case "send": return [{ status, type: /type\("([^";]+)/.exec(chain)?.[1] ?? "application/octet-stream" }];
    default: return [];
  }
}

/** What the call lists, if it makes a list's route or runs one that the file made. */
function listRouteOf({ expression, arguments: given }: ts.CallExpression, checker: ts.TypeChecker): Answer["list"] {
  if (expression.getText() === "listRoute") {
    const [entity, name] = given.map((argument) => (argument as ts.StringLiteral).text);
    return { entity: entity!, name: name! };
  }
  const declared = checker.getSymbolAtLocation(expression)?.valueDeclaration;
  const made = declared && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
  return made && ts.isCallExpression(made) ? listRouteOf(made, checker) : undefined;
}
