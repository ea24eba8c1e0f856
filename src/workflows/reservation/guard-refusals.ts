import { AsyncLocalStorage } from "node:async_hooks";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { REFUSED } from "../../modules/reservation/guard/sql";
import { INSUFFICIENT_STOCK } from "../../modules/reservation/refusal";
import { beforeAnswer } from "../../shared/before-answer";

type Refusal = { message: string; detail?: string };
type Ear = { heard?: Refusal };
/** `items`: each with its location; from the guard with what would be reserved there and what is in stock too. */
type Answer = { message: string; items: Record<string, unknown>[] };

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

/** Core's own check comes before the guard, sees no unit that is taken at that moment, and answers 400 without a code. */
const CORE_REFUSAL = /^Not enough stock available for item (\S+) at location (\S+)$/;

function heardFromCore(body: unknown): Answer | undefined {
  const message = String((body as { message?: unknown } | null)?.message);
  const [, inventory_item_id, location_id] = CORE_REFUSAL.exec(message) ?? [];
  return inventory_item_id ? { message, items: [{ inventory_item_id, location_id }] } : undefined;
}

const heardFromGuard = ({ message, detail }: Refusal): Answer => ({ message, items: detail ? [JSON.parse(detail)] : [] });

/** Lets a request that core's check or the database's guard refuses be answered with 409, and what is short where. */
export function tellGuardRefusal(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  listen(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION));
  const ear: Ear = {};
  beforeAnswer(res, next, (body) => {
    const refusal = ear.heard && res.statusCode >= 500 ? heardFromGuard(ear.heard) : res.statusCode === 400 ? heardFromCore(body) : undefined;
    if (!refusal) return body;
    res.status(409);
    return { type: MedusaError.Types.NOT_ALLOWED, code: INSUFFICIENT_STOCK, ...refusal };
  });
  ears.run(ear, () => next());
}
