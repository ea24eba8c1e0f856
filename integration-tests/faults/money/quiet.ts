import { until } from "../../setup/until";
import type { Market } from "./market";

const PATIENCE_MS = 600_000;
/** Work that is due within so long is waited for, and captures that are tried again soon; what is later is the future's. */
const BUSY = `
  select data->>'work' as work, count(*)::int from doorstep_jobs.job where name <> 'doorstep_dead'
    and (state = 'active' or (state in ('created', 'retry') and start_after < now() + interval '15 seconds'))
    and data->>'work' not in ('catch-up', 'reconcile-payments', 'tend-labels', 'tend-trackers', 'learn-lanes', 'staff-digest', 'learn-transit', 'look-at-promise', 'deadline', 'expire-hold') group by 1
  union all select 'attempt ' || state, count(*)::int from doorstep_capture_attempt
    where state = 'sent' or (state = 'planned' and next_try_at < now() + interval '90 seconds') group by 1`;

/** Waits until the stores have nothing to do, and every webhook is delivered. @throws Error that says what is still under way */
export async function quiet({ doubles, rows }: Market): Promise<void> {
  let busy: object[] = [];
  await until("quiet", async () => {
    await doubles.stripe.webhooks.settled();
    busy = await rows(BUSY);
    return busy.length === 0;
  }, PATIENCE_MS).catch((error: Error) => {
    throw new Error(`${error.message}: ${JSON.stringify(busy)}`);
  });
}

/** Has the ledgers of all payments compared that changed since, as the stores do by themselves each hour, and waits for what comes of it. */
export async function compareAll(market: Market, since: Date): Promise<void> {
  await quiet(market);
  await market.one.admin("POST", "/admin/doorstep/reconciliation", { since: since.toISOString() });
  await quiet(market);
}

/** Stripe tells all that happened since then once more, the newest first. Gives how many events it knows by now. */
export function tellAgain({ doubles: { stripe } }: Market, since: number): number {
  const events = stripe.store.events.all();
  for (const { id } of events.slice(since).reverse()) stripe.resend(id);
  return events.length;
}
