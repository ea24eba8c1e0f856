import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ExceptionKind } from "../../modules/carrier/rules/exceptions/types";
import type { ExceptionCount } from "../../modules/carrier/writes/exception-counts";
import { clock } from "../../shared/clock";
import { literally } from "../../shared/like";
import { carrierOf } from "./room";

/** What trackers are asked for by, beside their own columns. */
export type TrackerFilter = {
  /** `any` has something that a person should see to, `none` nothing. */
  exception?: ExceptionKind | "any" | "none" | (ExceptionKind | "any" | "none")[];
  /** A user's id; `none`: nobody's. */
  owner_id?: string;
  snoozed?: boolean;
  /** Flagged for at least so long. */
  older_than_hours?: number;
  /** The beginning of a tracking number, or an order's number. */
  q?: string;
} & Record<string, unknown>;
type Where = Record<string, unknown>;

/** The same as the service's filters. */
export async function trackersWhere(container: MedusaContainer, { exception, owner_id, snoozed, older_than_hours, q, ...own }: TrackerFilter): Promise<Where> {
  const now = clock.now();
  const all: Where[] = [own];
  const kinds = exception === undefined ? [] : [exception].flat();
  if (kinds.includes("any")) all.push({ exception: { $ne: null } });
  else if (kinds.includes("none")) all.push({ exception: null });
  else if (kinds.length) all.push({ exception: kinds });
  if (owner_id !== undefined) all.push({ owner_id: owner_id === "none" ? null : owner_id });
  if (snoozed !== undefined) all.push(snoozed ? { snoozed_until: { $gt: now } } : { $or: [{ snoozed_until: null }, { snoozed_until: { $lte: now } }] });
  if (older_than_hours !== undefined) all.push({ exception_since: { $lte: new Date(now.getTime() - older_than_hours * 3_600_000) } });
  if (q) all.push(await named(container, q));
  return { $and: all };
}

/** Numbers are searched for by their beginning: an index finds them among any number of trackers. */
async function named(container: MedusaContainer, q: string): Promise<Where> {
  const beginning = (text: string) => ({ tracking_number: { $like: `${literally(text)}%` } });
  const display = /^#?(\d{1,9})$/.exec(q)?.[1];
  const orders = display ? await ordersNumbered(container, Number(display)) : [];
  return { $or: [...new Set([q, q.toUpperCase()])].map(beginning).concat(orders.length ? [{ order_id: orders } as never] : []) };
}

async function ordersNumbered(container: MedusaContainer, display_id: number): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "order", fields: ["id"], filters: { display_id } });
  return data.map(({ id }) => id);
}

/** How many trackers have what as their gravest exception: shown, unowned, the asker's own, and put off. */
export const countExceptions = (container: MedusaContainer, userId: string): Promise<ExceptionCount[]> => carrierOf(container).countExceptions(userId);
