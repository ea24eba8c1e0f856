type Variant = { manage_inventory?: boolean };
type Snapshot = {
  id: string;
  items?: ({ id: string; variant?: Variant | null } | null)[] | null;
  metadata?: Record<string, unknown> | null;
};

/** The part of a hook's context by which Medusa's own hooks read the result of an earlier step. */
type StepResults = { " getStepResult"?: (step: string) => { data?: Snapshot } | undefined };

/** The step of `completeCartWorkflow` that loads the cart which its later steps read. */
const CART_STEP = "cart-query";

/** In an order's metadata: the cart it was made of. Core ties the two a step later, which a crash may come before. */
export const CART_TRACE = "doorstep_cart_id";

/**
 * Tells core, in the snapshot of the cart that its later steps read, that nothing of these lines is left to reserve:
 * their reservations exist and become the order's. A hook's own `cart` is a copy, so the step's result is reached for.
 * Left alone, core would look for the units once more, in availability that our hold has already lowered, and at the
 * first location only. The order also
 * gets the trace of its cart. False when the snapshot is not where this Medusa version keeps it.
 */
export function markReserved(context: object, lineItemIds: ReadonlySet<string>): boolean {
  const snapshot = (context as StepResults)[" getStepResult"]?.(CART_STEP)?.data;
  if (!snapshot?.items) return false;
  for (const item of snapshot.items) {
    if (item?.variant && lineItemIds.has(item.id)) item.variant.manage_inventory = false;
  }
  snapshot.metadata = { ...snapshot.metadata, [CART_TRACE]: snapshot.id };
  return true;
}
