import { Container } from "@medusajs/ui";
import { useWarehouseFigures } from "../../lib/queries/warehouse";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Figures } from "../common/figures";
import { AgeingTable } from "./ageing-table";
import { PeopleTable } from "./people-table";
import { WaitingTable } from "./waiting-table";

/** How much was done in the time, how well, by whom, and what is open. */
export function FiguresSection({ location, from }: { location: string; from: string }) {
  const { t, locale } = useText();
  const query = useWarehouseFigures(location, from);
  const share = (value: number | null) => (value === null ? t("warehouse.none") : new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(value));
  const count = (value: number) => new Intl.NumberFormat(locale).format(value);
  return (
    <Container className="divide-y overflow-hidden p-0">
      <Answer query={query}>
        {(figures) => (
          <>
            <div className="px-6 py-4">
              <Figures figures={[
                { name: t("warehouse.figures.packages"), value: count(figures.packages) },
                { name: t("warehouse.figures.shipped"), value: count(figures.shipped) },
                { name: t("warehouse.figures.onTime"), value: share(figures.on_time), isNothing: figures.on_time === null },
                { name: t("warehouse.figures.scans"), value: count(figures.scans) },
                { name: t("warehouse.figures.errors"), value: share(figures.error_rate), isNothing: figures.error_rate === null },
                { name: t("warehouse.figures.short"), value: count(figures.short_pieces) },
              ]} />
            </div>
            <AgeingTable open={figures.open} />
            <WaitingTable waiting={figures.waiting} location={location} />
            <PeopleTable people={figures.people} names={figures.names} />
          </>
        )}
      </Answer>
    </Container>
  );
}
