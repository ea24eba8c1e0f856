import Ajv, { type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { SCHEMAS } from "../../kit/schemas";

/** A validator for the part of a published specification that `pointer` names. Without it nothing is checked, aloud; in CI that fails. */
export function schemaOf(file: string, pointer: string): Pick<ValidateFunction, "errors"> & ((data: unknown) => unknown) {
  if (!existsSync(SCHEMAS) && !process.env.CI) {
    console.warn(`The providers' schemas are not at ${SCHEMAS}: give their folder in DOORSTEP_SCHEMAS. NOT CHECKED: ${file}`);
    return Object.assign(() => undefined, { errors: null });
  }
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(JSON.parse(readFileSync(path.join(SCHEMAS, "sendgrid", file), "utf8")) as object, "spec");
  return ajv.compile({ $ref: `spec#${pointer}` });
}

export const REQUEST = "/components/requestBodies/PostMailSend/content/application~1json/schema";
export const ERROR = "/components/schemas/ErrorResponse";
