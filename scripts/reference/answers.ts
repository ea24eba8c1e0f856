import { join } from "node:path";
import ts from "typescript";
import { REPOSITORY, type Route } from "./routes";
import type { Schema } from "./schema";
import { TypeSchemas } from "./type-schema";

/** What a route answers: `list` where it is a list of a room's rows, whose form is the table's; `told`: what the route adds to them. */
export type Answer = { status: number; type: string; schema?: Schema; list?: { entity: string; name: string; told?: Schema } };
export type Handled = { summary?: string; answers: Answer[] };

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

/** Also what the doors' own helpers answer in its place (`sendPdf`, `takeForm`). */
function answersIn(handler: ts.Node, checker: ts.TypeChecker, schemas: TypeSchemas): Answer[] {
  const found: Answer[] = [];
  const seen = new Set<ts.Node>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      found.push(...answerBy(node, checker, schemas));
      const helper = helperOf(node, checker);
      if (helper && !seen.has(helper)) {
        seen.add(helper);
        visit(helper);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(handler);
  return found;
}

/** The function that is called, where it is one of the doors' own. */
function helperOf({ expression }: ts.CallExpression, checker: ts.TypeChecker): ts.Node | undefined {
  const symbol = ts.isIdentifier(expression) ? checker.getSymbolAtLocation(expression) : undefined;
  const declared = (symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)?.valueDeclaration;
  const isOurs = declared && declared.getSourceFile().fileName.includes("/src/api/");
  return isOurs && (ts.isFunctionDeclaration(declared) || ts.isVariableDeclaration(declared)) ? declared : undefined;
}

function answerBy(call: ts.CallExpression, checker: ts.TypeChecker, schemas: TypeSchemas): Answer[] {
  const { expression, arguments: given } = call;
  if (ts.isIdentifier(expression)) {
    const list = listRouteOf(call, checker, schemas);
    return list ? [{ status: 200, type: "application/json", list }] : [];
  }
  if (!ts.isPropertyAccessExpression(expression) || !/^res\b/.test(expression.getText())) return [];
  const chain = expression.getText();
  const status = Number(/\.status\((\d{3})\)/.exec(chain)?.[1] ?? 200);
  const type = /type\("([^";]+)/.exec(chain)?.[1];
  switch (expression.name.text) {
    case "json": return [{ status, type: "application/json", schema: schemas.of(checker.getTypeAtLocation(given[0]!)) }];
    case "redirect": return [{ status: 303, type: "text/html" }];
    case "sendStatus": return [{ status: Number(given[0]!.getText()), type: "text/plain" }];
    case "sendFile":
    case "send": return [{ status, type: type ?? sentType(call) ?? "text/html" }];
    default: return [];
  }
}

/** The type of what is sent, where the function says it in a header of its own. */
function sentType(call: ts.CallExpression): string | undefined {
  const body = ts.findAncestor(call, (node) => ts.isFunctionDeclaration(node) || ts.isArrowFunction(node));
  return /"content-type", "([^";]+)/i.exec(body?.getText() ?? "")?.[1];
}

/** What the call lists, if it makes a list's route or runs one that the file made. */
function listRouteOf({ expression, arguments: given }: ts.CallExpression, checker: ts.TypeChecker, schemas: TypeSchemas): Answer["list"] {
  if (expression.getText() === "listRoute") {
    const [entity, name] = given.slice(0, 2).map((argument) => (argument as ts.StringLiteral).text);
    return { entity: entity!, name: name!, told: given[2] && toldBy(given[2], checker, schemas) };
  }
  const declared = checker.getSymbolAtLocation(expression)?.valueDeclaration;
  const made = declared && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
  return made && ts.isCallExpression(made) ? listRouteOf(made, checker, schemas) : undefined;
}

/** A row as the function tells it that a list gives its rows to. */
function toldBy(tell: ts.Expression, checker: ts.TypeChecker, schemas: TypeSchemas): Schema | undefined {
  const [signature] = checker.getTypeAtLocation(tell).getCallSignatures();
  const rows = signature && checker.getAwaitedType(signature.getReturnType());
  return rows && checker.isArrayType(rows) ? schemas.inFull(checker.getTypeArguments(rows as ts.TypeReference)[0]!) : undefined;
}
