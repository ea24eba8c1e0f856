import type { MedusaContainer } from "@medusajs/framework/types";
import { DateTime } from "luxon";
import type { Figures } from "../../modules/warehouse/rules/figures";
import { badInput } from "../../shared/errors";
import { clock } from "../../shared/clock";
import { namesOf } from "./names-of";
import { warehouseOf } from "./room";

export type FiguresQuery = { location_id?: string; from?: Date; to?: Date };
export type FiguresView = Figures & { from: Date; to: Date; names: Record<string, string> };

/** More than this at once says little and costs much. */
const MOST_DAYS = 92;

/** What a location did, of the last seven days where no time is given, and what is open in it now; people with their names. @throws 400 */
export async function warehouseFigures(container: MedusaContainer, query: FiguresQuery): Promise<FiguresView> {
  const warehouse = warehouseOf(container);
  const now = clock.now();
  const day = DateTime.fromJSDate(now, { zone: warehouse.options.delivery.timeZone });
  const { to = now, from = day.startOf("day").minus({ days: 6 }).toJSDate(), location_id = null } = query;
  if (from >= to) throw badInput("from", "must be before to");
  if (to.getTime() - from.getTime() > MOST_DAYS * 86_400_000) throw badInput("from", `must be at most ${MOST_DAYS} days before to`);
  const figures = await warehouse.figures({ location_id, from, to }, { now, today: day.endOf("day").toJSDate(), tomorrow: day.plus({ days: 1 }).endOf("day").toJSDate() });
  return { ...figures, from, to, names: await namesOf(container, figures.people.map(({ by }) => by)) };
}
