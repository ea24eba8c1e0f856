import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { DateTime } from "luxon";
import type { Figures } from "../../modules/warehouse/rules/figures";
import { badInput } from "../../shared/errors";
import { clock } from "../../shared/clock";
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

/** Of the dashboard's users and of pickers. */
async function namesOf(container: MedusaContainer, ids: string[]): Promise<Record<string, string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data: users }, pickers] = await Promise.all([
    query.graph({ entity: "user", fields: ["id", "first_name", "last_name", "email"], filters: { id: ids } }),
    warehouseOf(container).listPickers({ id: ids }, { take: null as never }),
  ]);
  const named = users as unknown as { id: string; first_name: string | null; last_name: string | null; email: string }[];
  return Object.fromEntries([
    ...named.map(({ id, first_name, last_name, email }) => [id, [first_name, last_name].filter(Boolean).join(" ") || email]),
    ...pickers.map(({ id, name }) => [id, name]),
  ]) as Record<string, string>;
}

