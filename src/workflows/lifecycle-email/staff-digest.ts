import type { MedusaContainer } from "@medusajs/framework/types";
import { renderStaffDigest, type RenderOptions } from "../../emails";
import { digestDay } from "../../modules/lifecycle-email/rules/digest";
import { NO_ORDER } from "../../modules/lifecycle-email/rules/messages-due";
import { clock } from "../../shared/clock";
import { boardOf } from "../order-journey/board";
import { adminUrlOf } from "./admin-url";
import type { Rendering } from "./render-message";
import { lifecycleEmailOf } from "./room";

/** So many are listed; the board has the rest. */
const LISTED = 50;

/**
 * Writes today's digest to the staff whom the settings name, once its hour has come. The outbox keeps one of each day and address,
 * however often this is asked; where nothing waits for anybody it is dropped, and what comes later in the day is told the next.
 */
export async function writeStaffDigest(container: MedusaContainer): Promise<void> {
  const service = lifecycleEmailOf(container);
  const { digest } = (await service.mailSettings()).values;
  const day = digestDay(clock.now(), service.options.delivery.timeZone, digest.hour);
  if (!day || !digest.to.length) return;
  const locale = service.options.email.locale;
  await service.write(digest.to.map((to) => ({ order_id: NO_ORDER, kind: "staff_digest", subject: `${day}:${to.toLowerCase()}`, to, locale })));
}

/** The digest as the board stands now. */
export async function digestRendering(container: MedusaContainer, look: RenderOptions): Promise<Rendering> {
  const { board, count } = await boardOf(container, { limit: LISTED, offset: 0 });
  if (!count) return { stale: "nothing waits for anybody any more" };
  const lines = board.map(({ order_id, display_id, awaits, due_at }) => ({
    order: String(display_id ?? order_id), awaits, due_at: new Date(due_at).toISOString(), url: adminUrlOf(container, `/orders/${order_id}`),
  }));
  return { content: renderStaffDigest(lines, count, adminUrlOf(container, "/doorstep"), look) };
}
