import { MedusaService } from "@medusajs/framework/utils";

/** Rows are counted so far; a list that is longer says that there are at least so many. */
export const MOST_COUNTED = 5_000;

type Config = { skip?: number; take?: number | null; order?: Record<string, unknown> };
type Method<Result> = (filters?: object, config?: Config, context?: object) => Promise<Result>;
type Methods = Record<string, unknown>;
const COUNTING = "listAndCount";

/**
 * Core's module service, but that a list does not count a past of a million rows to show twenty of them: of more than `MOST_COUNTED` it
 * tells so many, and always more than has been paged to while there are more.
 */
export const RoomService = ((models: Parameters<typeof MedusaService>[0]) => {
  const room = MedusaService(models);
  const methods = room.prototype as unknown as Methods;
  for (const name of Object.keys(methods).filter((one) => one.startsWith(COUNTING))) {
    methods[name] = countingSoFar(methods[name.replace(COUNTING, "list")] as Method<object[]>, methods[name] as Method<[object[], number]>);
  }
  return room;
}) as typeof MedusaService;

function countingSoFar(list: Method<object[]>, listAndCount: Method<[object[], number]>): Method<[object[], number]> {
  return async function (this: unknown, filters = {}, config = {}, context = {}) {
    const shown = (config.skip ?? 0) + (config.take ?? 0);
    const reach = Math.max(MOST_COUNTED, shown);
    const beyond = { ...config, select: ["id"], relations: [], order: config.order && { ...config.order }, skip: reach, take: 1 } as Config;
    const [further] = config.take ? await list.call(this, { ...filters }, beyond, context) : [];
    if (!further) return listAndCount.call(this, filters, config, context);
    return [await list.call(this, filters, config, context), shown < MOST_COUNTED ? MOST_COUNTED : shown + 1];
  };
}
