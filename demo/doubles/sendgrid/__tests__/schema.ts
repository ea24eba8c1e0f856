import Ajv, { type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import path from "node:path";

const SCHEMAS = path.resolve(__dirname, "../../../../../shared/schemas/sendgrid");

/** A validator for the part of a published specification that `pointer` names; fails loudly when the file is missing. */
export function schemaOf(file: string, pointer: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(JSON.parse(readFileSync(path.join(SCHEMAS, file), "utf8")) as object, "spec");
  return ajv.compile({ $ref: `spec#${pointer}` });
}

export const REQUEST = "/components/requestBodies/PostMailSend/content/application~1json/schema";
export const ERROR = "/components/schemas/ErrorResponse";
