import ts from "typescript";
import { oneOf, refTo, type Schema } from "./schema";

/** What JSON makes of a type that is written in another way than it is kept. */
const AS_JSON: Record<string, Schema> = {
  Date: { type: "string", format: "date-time" }, BigNumber: { type: "number" }, Buffer: { type: "string" }, RegExp: { type: "string" },
};
const NOTHING = ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Never;

/** Turns types of the program into JSON schemas. A type with a name of ours is described once, in `named`. */
export class TypeSchemas {
  readonly named: Record<string, Schema> = {};
  readonly #names = new Map<ts.Type, string>();
  /** The types that are being described, by how they are written: a row within its own row is told once. */
  readonly #open: string[] = [];

  constructor(private readonly checker: ts.TypeChecker) {}

  of(type: ts.Type): Schema {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return {};
    if (flags & ts.TypeFlags.Null) return { type: "null" };
    if (flags & ts.TypeFlags.StringLiteral || flags & ts.TypeFlags.NumberLiteral) return { const: (type as ts.LiteralType).value };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === "true" };
    if (flags & (ts.TypeFlags.StringLike)) return { type: "string" };
    if (flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) return { type: "number" };
    if (flags & ts.TypeFlags.TypeParameter) return {};
    if (isOthers(type)) return { type: "object", description: `Medusa's ${type.symbol.name}` };
    const name = this.nameOf(type);
    if (name && AS_JSON[name]) return AS_JSON[name];
    if (type.isUnion()) return this.union(type, name);
    return name ? this.reference(type, name) : this.inPlace(type);
  }

  /** The same, with all of its own fields also where the type has a name, or is what another is made of. */
  inFull(type: ts.Type): Schema {
    return this.object(this.checker.getApparentType(type));
  }

  /** A union of plain values is told in place; a named one of objects once. */
  private union(type: ts.UnionType, name: string | undefined): Schema {
    const plain = type.types.every(({ flags }) => !(flags & ts.TypeFlags.Object));
    return name && !plain ? this.reference(type, name, () => this.members(type)) : this.members(type);
  }

  private members(type: ts.UnionType): Schema {
    return oneOf(type.types.filter(({ flags }) => !(flags & NOTHING)).map((member) => this.of(member)));
  }

  private reference(type: ts.Type, name: string, describe = () => this.object(type)): Schema {
    const known = this.#names.get(type);
    if (known) return refTo(known);
    const free = Object.hasOwn(this.named, name) ? this.freeName(name) : name;
    this.#names.set(type, free);
    this.named[free] = {};
    this.named[free] = describe();
    return refTo(free);
  }

  private freeName(name: string): string {
    for (let n = 2; ; n++) if (!Object.hasOwn(this.named, `${name}${n}`)) return `${name}${n}`;
  }

  /** The name by which our code calls it; none for what is written in place, or comes from elsewhere. */
  private nameOf(type: ts.Type): string | undefined {
    const symbol = type.aliasSymbol ?? (type.flags & ts.TypeFlags.Object && (type as ts.ObjectType).objectFlags & ts.ObjectFlags.ClassOrInterface ? type.symbol : undefined);
    if (!symbol || type.aliasTypeArguments?.length) return undefined;
    if (AS_JSON[symbol.name]) return symbol.name;
    const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? "";
    return file.includes("node_modules") ? undefined : symbol.name;
  }

  private inPlace(type: ts.Type): Schema {
    const written = this.checker.typeToString(type);
    const isRelated = isRow(type) && this.#open.filter((open) => open.includes("deleted_at")).length > 1;
    if (isRelated || this.#open.includes(written)) return { type: "object" };
    this.#open.push(written);
    try {
      return this.object(type);
    } finally {
      this.#open.pop();
    }
  }

  private object(type: ts.Type): Schema {
    if (this.checker.isTupleType(type)) {
      const members = this.checker.getTypeArguments(type as ts.TypeReference);
      return { type: "array", items: oneOf(members.map((member) => this.of(member))) };
    }
    if (this.checker.isArrayType(type)) return { type: "array", items: this.of(this.checker.getTypeArguments(type as ts.TypeReference)[0]!) };
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const its = this.checker.getTypeOfSymbol(property);
      if (its.getCallSignatures().length || property.name.startsWith("__@")) continue;
      // A column of JSON may hold anything; the tables' types call it a record.
      const schema = isRow(type) && JSON.stringify(this.of(its)).includes('"additionalProperties":{}') ? {} : this.of(its);
      const description = ts.displayPartsToString(property.getDocumentationComment(this.checker)).replace(/\s+/g, " ");
      properties[property.name] = description && !schema.$ref ? { ...schema, description } : schema;
      // Of a row a route loads the fields that it needs.
      const mayLack = isRow(type) || property.flags & ts.SymbolFlags.Optional || its.flags & ts.TypeFlags.Any || (its.isUnion() && its.types.some(({ flags }) => flags & NOTHING));
      if (!mayLack && !(its.flags & NOTHING)) required.push(property.name);
    }
    const index = this.checker.getIndexInfoOfType(type, ts.IndexKind.String);
    return {
      type: "object", ...(Object.keys(properties).length ? { properties } : {}), ...(required.length ? { required: required.sort() } : {}),
      ...(index ? { additionalProperties: this.of(index.type) } : {}),
    };
  }
}

const isRow = (type: ts.Type): boolean => Boolean(type.getProperty("created_at") && type.getProperty("deleted_at"));

/** Declared by another package, and no form that the language itself makes (`Pick`, an array). */
function isOthers({ symbol, flags }: ts.Type): boolean {
  const file = symbol?.declarations?.[0]?.getSourceFile().fileName ?? "";
  return Boolean(flags & ts.TypeFlags.Object) && symbol?.name !== "__type" && file.includes("node_modules") && !file.includes("typescript/lib") && !AS_JSON[symbol.name];
}
