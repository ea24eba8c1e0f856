import { Container, StatusBadge, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { ENOUGH, percentile } from "../../../modules/delivery/rules/learned-transit";
import { countryName } from "../../lib/countries";
import type { TransitLane } from "../../lib/delivery/types";
import { number } from "../../lib/numbers";
import { useServiceNames, useTransitLanes } from "../../lib/queries/delivery";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { OneLine } from "../common/one-line";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { DaysChart } from "./days-chart";

const COLUMNS = ["service", "way", "parcels", "half", "most", "days"] as const;
const LIMIT = 10;

/** What was learned of the ways from the shop's own parcels. */
export function LanesSection() {
  const { t } = useText();
  const [offset, setOffset] = useState(0);
  const query = useTransitLanes(offset, LIMIT);
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("delivery.learned")} text={t("delivery.learnedText", { count: ENOUGH })} />
      <Answer query={query} rows={2}>
        {({ transit_lanes: lanes, count }) =>
          count === 0 ? (
            <Empty title={t("delivery.nothingLearned")} text={t("delivery.nothingLearnedText")} />
          ) : (
            <>
              <ScrollTable label={t("delivery.learned")} head={COLUMNS.map((column) => t(`delivery.laneColumn.${column}`))}>
                {lanes.map((lane) => <Row key={lane.id} lane={lane} />)}
              </ScrollTable>
              {count > LIMIT && <Pager count={count} offset={offset} limit={LIMIT} onOffset={setOffset} />}
            </>
          )
        }
      </Answer>
    </Container>
  );
}

function Row({ lane: { service, origin, zone, learned, parcels } }: { lane: TransitLane }) {
  const { t, locale } = useText();
  const name = useServiceNames().get(service)?.name ?? service;
  const days = (share: number) => {
    const value = percentile(learned.all, share);
    return value === null ? t("warehouse.none") : number(value, locale);
  };
  return (
    <Table.Row>
      <Table.Cell><OneLine text={name} /></Table.Cell>
      <Table.Cell>{t("delivery.way", { from: placeOf(origin, "-", locale), to: placeOf(zone, ":", locale) })}</Table.Cell>
      <Table.Cell>
        <span className="flex items-center gap-x-2">
          <Text as="span" size="small" className="tabular-nums">{number(parcels, locale)}</Text>
          {parcels < ENOUGH && <StatusBadge color="grey">{t("delivery.tooFew")}</StatusBadge>}
        </span>
      </Table.Cell>
      <Table.Cell className="tabular-nums">{days(0.5)}</Table.Cell>
      <Table.Cell className="tabular-nums">{days(0.9)}</Table.Cell>
      <Table.Cell><DaysChart counts={learned.all} /></Table.Cell>
    </Table.Row>
  );
}

/** A lane's end as people read it: `United States, NV`, `Germany, 10…`. */
function placeOf(key: string, between: string, locale: string): string {
  const [country = "", part] = key.split(between);
  return [countryName(country, locale), part && (between === ":" ? `${part.toUpperCase()}…` : part.toUpperCase())].filter(Boolean).join(", ");
}
