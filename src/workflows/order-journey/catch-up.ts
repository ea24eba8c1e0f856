import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk";
import { clock } from "../../shared/clock";
import { CART_TRACE } from "../reservation/complete-cart-snapshot";
import { reservationOf } from "../reservation/room";
import { wakeOrder } from "./wake-order";

/** An order under way is followed at least this often, even if every event about it was lost. */
const LONGEST_UNSEEN_MS = 15 * 60_000;
/** A new order that no event told us of is found after this. */
const NEW_ORDER_MS = 60_000;
const BATCH = 200;

/**
 * Orders since the plugin came to this store that a lost event would have hidden: never followed, under way and not seen for a while,
 * or followed before there was a place to write down how they stand.
 * An order whose way has ended (delivered or canceled) is left in peace, and so is one whose completion died before its cart
 * was linked to it: it is nobody's order unless the shopper completes again.
 */
const UNSEEN = `
  select o.id from "order" o
  left join doorstep_followed_order f on f.order_id = o.id and f.deleted_at is null
  where o.deleted_at is null and o.is_draft_order is not true
    and (not jsonb_exists(coalesce(o.metadata, '{}'), '${CART_TRACE}')
      or exists (select 1 from order_cart c where c.order_id = o.id and c.deleted_at is null))
    and o.created_at >= (select min(installed_at) from doorstep_installation)
    and ((f.id is null and o.created_at < ?) or (f.id is not null and ((f.ended = false and f.followed_at < ?) or f.placed_at is null)))
  order by o.created_at desc limit ${BATCH}`;

const wakeUnseenStep = createStep("doorstep-wake-unseen-orders", async (_: object, { container }) => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const now = clock.now().getTime();
  const { rows } = (await knex.raw(UNSEEN, [new Date(now - NEW_ORDER_MS), new Date(now - LONGEST_UNSEEN_MS)])) as { rows: { id: string }[] };
  for (const { id } of rows) await wakeOrder(container, id);
  return new StepResponse({ woken: rows.length });
});

/** Stock that arrived, or was released, while nobody told us. */
const serveBackordersStep = createStep("doorstep-serve-backorders", async (_: object, { container }) =>
  new StepResponse({ served: await reservationOf(container).serveBackorders() })
);

/** Finds what a lost event would have hidden: orders to be followed, and stock for those that wait for it. */
export const catchUpWorkflow = createWorkflow("doorstep-catch-up", () => {
  wakeUnseenStep();
  serveBackordersStep();
});
