import type { MedusaContainer } from "@medusajs/framework/types";
import type { RenderOptions } from "../../emails";
import { digestDay } from "../../modules/lifecycle-email/rules/digest";
import { NO_ORDER } from "../../modules/lifecycle-email/rules/messages-due";
import { clock } from "../../shared/clock";
import { adminUrlOf } from "./admin-url";
import { digestGroupsOf } from "./digest-groups";
import { renderKind } from "./render-kind";
import type { Rendering } from "./render-message";
import { lifecycleEmailOf } from "./room";

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

/** The digest as things stand now. */
export async function digestRendering(container: MedusaContainer, look: RenderOptions): Promise<Rendering> {
  const groups = await digestGroupsOf(container);
  if (!groups.length) return { stale: "nothing waits for anybody any more" };
  return { content: await renderKind("staff_digest", { groups, today_url: adminUrlOf(container, "/doorstep") }, look, container) };
}
