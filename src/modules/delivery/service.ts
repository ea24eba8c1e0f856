import type { Context, InferTypeOf } from "@medusajs/framework/types";
import { InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { wrongState } from "../../shared/errors";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { sqlOf } from "../../shared/sql";
import DeliveryInstructions from "./models/delivery-instructions";
import DeliveryPromise from "./models/delivery-promise";

export type InstructionsRow = InferTypeOf<typeof DeliveryInstructions>;
export type PromiseRow = InferTypeOf<typeof DeliveryPromise>;
export type Wishes = { instructions?: string | null; gift_message?: string | null; gift_receipt?: boolean; leave_at?: string | null };
export type NewPromise = {
  orderId: string; number: number; shippingOptionId: string | null; earliest: Date; latest: Date; confidence: number;
  basis: Record<string, unknown>;
};
const COLUMNS = ["instructions", "gift_message", "gift_receipt", "leave_at"] as const;

/** Delivery: what shoppers ask for at checkout, and the windows they are promised. */
class DeliveryService extends MedusaService({ DeliveryInstructions, DeliveryPromise }) {
  readonly options: DoorstepOptions;

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService hands all of them on
    super(...(arguments as unknown as [object]));
    this.options = parseOptions(options);
  }

  /**
   * Keeps a cart's wishes: the given ones are changed, null clears one, the others stay.
   * @throws MedusaError 409 once they are on an order
   */
  @InjectTransactionManager()
  async giveInstructions(cartId: string, wishes: Wishes, @MedusaContext() context: Context = {}): Promise<InstructionsRow> {
    const sql = sqlOf(context);
    const given = COLUMNS.filter((column) => wishes[column] !== undefined);
    const changes = [...given.map((column) => `${column} = excluded.${column}`), "given_at = excluded.given_at", "updated_at = now()"];
    const [row] = await sql.execute<InstructionsRow>(
      `insert into doorstep_delivery_instructions as d (id, cart_id, given_at, ${COLUMNS.join(", ")}) values (?, ?, ?, ?, ?, ?, ?)
       on conflict (cart_id) where deleted_at is null do update set ${changes.join(", ")} where d.order_id is null returning *`,
      [entityId("dsdi"), cartId, clock.now(), wishes.instructions ?? null, wishes.gift_message ?? null,
        wishes.gift_receipt ?? false, wishes.leave_at ?? null]
    );
    if (!row) throw wrongState("cart", "completed", "ask the shop to change the order");
    return row;
  }

  /** A cart's wishes; undefined when it has none. */
  @InjectManager()
  async instructionsOfCart(cartId: string, @MedusaContext() context: Context = {}): Promise<InstructionsRow | undefined> {
    const [row] = await this.listDeliveryInstructions({ cart_id: cartId }, {}, context);
    return row as InstructionsRow | undefined;
  }

  /** An order's wishes; undefined when the shopper had none. */
  @InjectManager()
  async instructionsOf(orderId: string, @MedusaContext() context: Context = {}): Promise<InstructionsRow | undefined> {
    const [row] = await this.listDeliveryInstructions({ order_id: orderId }, {}, context);
    return row as InstructionsRow | undefined;
  }

  /** The cart's wishes become the order's; they don't change any more. Safe to call again. */
  @InjectTransactionManager()
  async carryToOrder(cartId: string, orderId: string, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context);
    await sql.execute(
      `update doorstep_delivery_instructions set order_id = ?, updated_at = now() where cart_id = ? and order_id is null and deleted_at is null`,
      [orderId, cartId]
    );
  }

  /** Keeps a promise that was made; the first one of a number stands. */
  @InjectTransactionManager()
  async promise(made: NewPromise, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context);
    await sql.execute(
      `insert into doorstep_delivery_promise
         (id, order_id, number, shipping_option_id, earliest, latest, confidence, basis, promised_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (order_id, number) where deleted_at is null do nothing`,
      [entityId("dsdp"), made.orderId, made.number, made.shippingOptionId, made.earliest, made.latest,
        made.confidence, JSON.stringify(made.basis), clock.now()]
    );
  }

  /** All promises made for an order, the first one first. */
  @InjectManager()
  async promisesOf(orderId: string, @MedusaContext() context: Context = {}): Promise<PromiseRow[]> {
    return (await this.listDeliveryPromises({ order_id: orderId }, { order: { number: "ASC" } }, context)) as PromiseRow[];
  }

  /** The promise that holds for an order: the last one made; undefined before the first. */
  @InjectManager()
  async promiseOf(orderId: string, @MedusaContext() context: Context = {}): Promise<PromiseRow | undefined> {
    return (await this.promisesOf(orderId, context)).at(-1);
  }
}

export default DeliveryService;
