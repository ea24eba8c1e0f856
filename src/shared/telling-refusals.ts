import type { MedusaResponse } from "@medusajs/framework/http";
import { isRefusal } from "./errors";

type Handler<Req, Rest extends unknown[]> = (req: Req, res: MedusaResponse, ...rest: Rest) => Promise<void>;

/** A route or middleware that answers a refusal with 409, its code and its details, which core's own answer would leave out. */
export const tellingRefusals = <Req, Rest extends unknown[]>(run: Handler<Req, Rest>): Handler<Req, Rest> =>
  async (req, res, ...rest) => {
    try {
      await run(req, res, ...rest);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      res.status(409).json({ type: error.type, code: error.code, message: error.message, ...error.details });
    }
  };
