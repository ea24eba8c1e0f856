import type { MedusaContainer } from "@medusajs/framework/types";
import { FACETS, type Facet, type SatisfactionRow } from "../../modules/customer-care/rules/facets";
import { dayAt, plusDays, startOf } from "../../modules/delivery/rules/day";
import { clock } from "../../shared/clock";
import { csvOf } from "../../shared/csv";
import { badInput } from "../../shared/errors";
import { customerCareOf } from "./room";

/** Days like 2026-11-26, both included, by the shop's time zone; the last thirty where they are not given. */
export type SatisfactionQuery = { from?: string; to?: string };
type Figures = SatisfactionRow & { label: string };
export type Satisfaction = { from: string; to: string; total: Omit<Figures, "label" | "value"> } & Record<Exclude<Facet, "all">, Figures[]>;

const USUAL_DAYS = 30;
const NOTHING: Figures = { value: "", label: "", asked: 0, answered: 0, satisfied: 0, average: null, csat: null, response_rate: null };

/** CSAT of what was given in these days, as the analytics count it, and response rate of what was asked in them; one query for each thing that they are counted by. @throws 400 */
export async function satisfaction(container: MedusaContainer, { from: asked, to: until }: SatisfactionQuery): Promise<Satisfaction> {
  const care = customerCareOf(container);
  const { timeZone } = care.options.delivery;
  const to = until ?? dayAt(clock.now(), timeZone);
  const from = asked ?? plusDays(to, 1 - USUAL_DAYS);
  if (from > to) throw badInput("from", "must not be after to");
  const [since, before] = [startOf(from, timeZone), startOf(plusDays(to, 1), timeZone)];
  const rows = await Promise.all(FACETS.map((facet) => care.satisfactionBy(facet, since, before)));
  const [[all = NOTHING] = [], carrier = [], lane = [], picker = [], product = [], promise = []] = rows;
  const { label: _label, value: _value, ...total } = all;
  return { from, to, total, carrier, lane, picker, product, promise };
}

const HEAD = ["group", "id", "name", "asked", "answered", "satisfied", "average", "csat", "response_rate"];
const figures = ({ asked, answered, satisfied, average, csat, response_rate }: Omit<Figures, "label" | "value">): unknown[] => [asked, answered, satisfied, average, csat, response_rate];

/** The same as a table; shares from 0 to 1. @throws 400 */
export async function satisfactionCsv(container: MedusaContainer, query: SatisfactionQuery): Promise<{ name: string; csv: string }> {
  const { from, to, total, ...groups } = await satisfaction(container, query);
  const rows = Object.entries(groups).flatMap(([group, all]) => all.map((row) => [group, row.value, row.label, ...figures(row)]));
  return { name: `satisfaction-${from}-${to}.csv`, csv: csvOf([HEAD, ["total", "", "", ...figures(total)], ...rows]) };
}
