import { existsSync } from "node:fs";
import path from "node:path";
import { describeWhere } from "../../../integration-tests/setup/describe-where";

/** Where the providers' published specifications and recorded answers lie: beside this repository, or in DOORSTEP_SCHEMAS. */
export const SCHEMAS = process.env.DOORSTEP_SCHEMAS ?? path.resolve(__dirname, "../../../../shared/schemas");

/** A suite that checks a double against them. */
export const describeWithSchemas = (title: string, suite: () => void): void =>
  describeWhere(existsSync(SCHEMAS), `The providers' schemas are not at ${SCHEMAS}: give their folder in DOORSTEP_SCHEMAS`, title, suite);
