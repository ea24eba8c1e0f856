import ts from "typescript";
import { resolved, type Declarations, type Declared } from "./declarations";
import { either, type Fields, type Shape } from "./shape";

type Where = { scope: string[]; declarations: Declarations };

const PLAIN: Partial<Record<ts.SyntaxKind, Shape>> = {
  [ts.SyntaxKind.StringKeyword]: { kind: "text" },
  [ts.SyntaxKind.NumberKeyword]: { kind: "number" },
  [ts.SyntaxKind.BooleanKeyword]: { kind: "flag" },
};

/** The shape of a declared type. @throws Error on a form of type that Stripe's parameters did not have so far */
export function shapeOf({ node, scope }: Declared, declarations: Declarations): Shape {
  if (ts.isTypeAliasDeclaration(node)) return read(node.type, { scope, declarations });
  const of = node.members.find(ts.isIndexSignatureDeclaration)?.type;
  if (of) return { kind: "map", of: read(of, { scope, declarations }) };
  let fields: Fields | undefined;
  return { kind: "object", fields: () => (fields ??= fieldsOf(node, { scope, declarations })) };
}

function fieldsOf(node: ts.InterfaceDeclaration, where: Where): Fields {
  const inherited = (node.heritageClauses ?? []).flatMap(({ types }) => types.flatMap(({ expression }) => {
    const parent = named((expression as ts.Identifier).text, where);
    return parent.kind === "object" ? [...parent.fields()] : [];
  }));
  const own = node.members.filter(ts.isPropertySignature).map(({ name, type }) => [(name as ts.Identifier).text, read(type!, where)] as const);
  return new Map([...inherited, ...own]);
}

function read(type: ts.TypeNode, where: Where): Shape {
  const plain = PLAIN[type.kind];
  if (plain) return plain;
  if (ts.isUnionTypeNode(type)) return either(type.types.filter((one) => !isOpenEnd(one)).map((one) => read(one, where)));
  if (ts.isLiteralTypeNode(type)) return literal(type.literal);
  if (ts.isTypeReferenceNode(type)) return reference(type, where);
  throw new Error(`Stripe's types have a form that is not read yet: ${ts.SyntaxKind[type.kind]}`);
}

/** "Or whatever else is made later": the client takes it, the API of today does not. */
const isOpenEnd = (type: ts.TypeNode): boolean => ts.isTypeReferenceNode(type) && nameOf(type.typeName) === "OtherString";

function literal(value: ts.LiteralTypeNode["literal"]): Shape {
  if (ts.isStringLiteral(value) && value.text) return { kind: "words", words: [value.text] };
  return { kind: "empty" };
}

function reference({ typeName, typeArguments }: ts.TypeReferenceNode, where: Where): Shape {
  const name = nameOf(typeName);
  const of = typeArguments?.[0];
  if (name === "Array" && of) return { kind: "list", of: read(of, where) };
  if (name === "Emptyable" && of) return either([read(of, where), { kind: "empty" }]);
  return named(name, where);
}

function named(name: string, { scope, declarations }: Where): Shape {
  const found = resolved(name, scope, declarations);
  if (found) return shapeOf(found, declarations);
  throw new Error(`Stripe's types name ${name}, which is declared nowhere`);
}

const nameOf = (name: ts.EntityName): string => (ts.isIdentifier(name) ? name.text : `${nameOf(name.left)}.${name.right.text}`);
