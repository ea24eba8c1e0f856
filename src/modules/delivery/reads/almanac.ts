import type { DoorstepOptions } from "../../../shared/options";
import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import type { CutOffs } from "../rules/leaving";
import type { Lane, SendingLocation } from "../rules/reckon";
import type { TransitTime } from "../rules/transit-of";
import { regionOf } from "../rules/zones";

/** What dates are reckoned by, but the public holidays. */
export type Pages = { locations: SendingLocation[]; times: TransitTime[]; lanes: Lane[] };
/** What is asked about: services by their keys, the zones of the destinations. */
export type PagesAsked = { services: readonly string[]; zones: readonly string[] };

/** A location as the merchant set it up: what is null is as the plugin's options say. */
export type LocationSetting = {
  id: string; name: string; country_code: string | null; province: string | null; postal_code: string | null;
  time_zone: string | null; cut_offs: CutOffs | null; handling_days: number | null; holidays: boolean | null; closures: SendingLocation["closures"] | null;
};
type Row = { locations: LocationSetting[]; times: TransitTime[]; lanes: Lane[] };

const LOCATIONS = `
  select l.id, l.name, a.country_code, a.province, a.postal_code, d.time_zone, d.cut_offs, d.handling_days, d.holidays, d.closures
  from stock_location l left join stock_location_address a on a.id = l.address_id and a.deleted_at is null
  left join doorstep_dispatch_setting d on d.location_id = l.id and d.deleted_at is null where l.deleted_at is null`;

/** One statement, since every look at the shipping options waits for it; each part of it by an index, or of few rows. */
const PAGES = `select
  (select coalesce(json_agg(l), '[]') from (${LOCATIONS}) l) as locations,
  (select coalesce(json_agg(t), '[]') from (select id, service, location_id, country_code, postal_prefix, min_days, max_days, carrier_days
    from doorstep_transit_time where (service is null or service = any(${EACH})) and deleted_at is null) t) as times,
  (select coalesce(json_agg(n), '[]') from (select service, origin, zone, learned
    from doorstep_transit_lane where service = any(${EACH}) and zone = any(${EACH}) and deleted_at is null) n) as lanes`;

export async function readPages(sql: Sql, { services, zones }: PagesAsked, options: DoorstepOptions["delivery"]): Promise<Pages> {
  const [row] = await sql.execute<Row>(PAGES, [each(services), each(services), each(zones)]);
  return { ...row!, locations: row!.locations.map((setting) => sendingFrom(setting, options)) };
}

/** Every stock location with what the merchant said of it. */
export const locationSettings = (sql: Sql, ids: readonly string[] | null): Promise<LocationSetting[]> =>
  sql.execute<LocationSetting>(`${LOCATIONS} and (?::jsonb is null or l.id = any(${EACH})) order by l.name, l.id`, [ids && each(ids), ids && each(ids)]);

/** The setting with its defaults. */
export function sendingFrom(setting: LocationSetting, { timeZone, cutOff, workingDays, handlingDays }: DoorstepOptions["delivery"]): SendingLocation {
  const { id, name, country_code, province, postal_code } = setting;
  return {
    id, name, country_code, region: regionOf(country_code, province), postal_code,
    time_zone: setting.time_zone ?? timeZone, handling_days: setting.handling_days ?? handlingDays,
    cut_offs: setting.cut_offs ?? Object.fromEntries(workingDays.map((day) => [day, cutOff])),
    holidays: setting.holidays ?? true, closures: setting.closures ?? [],
  };
}
