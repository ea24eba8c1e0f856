import { AsyncLocalStorage } from "node:async_hooks";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { REFUSED } from "../../modules/reservation/guard/sql";
import { INSUFFICIENT_STOCK } from "../../modules/reservation/refusal";

type Refusal = { message: string; detail?: string };
type Ear = { heard?: Refusal };

const ears = new AsyncLocalStorage<Ear>();
const listening = new WeakSet<Knex>();

/** Core turns the guard's error into a nameless 500, so it is caught where it arrives: at the connection, for its own request. */
function listen(knex: Knex): void {
  if (listening.has(knex)) return;
  listening.add(knex);
  knex.on("query-error", (error: Refusal & { code?: string }) => {
    const ear = ears.getStore();
    if (ear && error.code === REFUSED) ear.heard = { message: error.message.replace(/^.* - (?=Not enough stock)/s, ""), detail: error.detail };
  });
}

/** Lets a request that the database's guard refuses be answered with 409, what is short and what there is. */
export function tellGuardRefusal(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  listen(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION));
  const ear: Ear = {};
  const answer = res.json.bind(res);
  res.json = (body: unknown) => {
    if (!ear.heard || res.statusCode < 500) return answer(body);
    res.status(409);
    const { message, detail } = ear.heard;
    return answer({ type: MedusaError.Types.NOT_ALLOWED, code: INSUFFICIENT_STOCK, message, items: detail ? [JSON.parse(detail)] : [] });
  };
  ears.run(ear, () => next());
}
