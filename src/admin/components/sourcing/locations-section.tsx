import { Container } from "@medusajs/ui";
import { useState } from "react";
import { useSourceLocations } from "../../lib/queries/sourcing";
import type { SourceLocation } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { LocationDrawer } from "./location-drawer";
import { LocationRow } from "./location-row";

const COLUMNS = ["location", "state", "priority", "today", "coordinates", "parcels"] as const;

/** Every location of the store as a source of goods. */
export function LocationsSection() {
  const { t } = useText();
  const query = useSourceLocations();
  const [edited, setEdited] = useState<SourceLocation>();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("sourcing.locations")} text={t("sourcing.locationsText")} />
      <Answer query={query} rows={3}>
        {(locations, now) =>
          locations.length === 0 ? (
            <Empty title={t("sourcing.noLocations")} />
          ) : (
            <ScrollTable label={t("sourcing.locations")} head={[...COLUMNS.map((column) => t(`sourcing.column.${column}`)), t("rules.edit")]}>
              {locations.map((location) => <LocationRow key={location.location_id} location={location} now={now} onEdit={() => setEdited(location)} />)}
            </ScrollTable>
          )
        }
      </Answer>
      {edited && <LocationDrawer location={edited} onClose={() => setEdited(undefined)} />}
    </Container>
  );
}
