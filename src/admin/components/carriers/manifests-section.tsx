import { Container, StatusBadge, Table } from "@medusajs/ui";
import { useState } from "react";
import { bankDay } from "../../lib/moments";
import { useManifests, type CarrierManifest } from "../../lib/queries/carriers";
import { useLocationNames } from "../../lib/queries/locations";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { DownloadButton } from "../common/download-button";
import { Empty } from "../common/empty";
import { OneLine } from "../common/one-line";
import { OutsideLink } from "../common/outside-link";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";

const LIMIT = 10;
const COLUMNS = ["day", "location", "carrier", "parcels", "state"] as const;
const COLOURS = { closing: "orange", closed: "green", refused: "red" } as const;

/** The lists that drivers sign: one of ours for each day, and the carrier's own where it makes one. */
export function ManifestsSection() {
  const { t } = useText();
  const [offset, setOffset] = useState(0);
  const query = useManifests(offset, LIMIT);
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("carriers.manifests")} text={t("carriers.manifestsText")} />
      <Answer query={query} rows={2}>
        {({ manifests, count }) => count === 0 ? <Empty title={t("carriers.noManifests")} /> : (
          <>
            <ScrollTable label={t("carriers.manifests")} head={[...COLUMNS.map((column) => t(`carriers.column.${column}`)), t("carriers.paper")]}>
              {manifests.map((manifest) => <Row key={manifest.id} manifest={manifest} />)}
            </ScrollTable>
            {count > LIMIT && <Pager count={count} offset={offset} limit={LIMIT} onOffset={setOffset} />}
          </>
        )}
      </Answer>
    </Container>
  );
}

function Row({ manifest: { date, location_id, carrier, adapter, package_ids, state, reason, document_url } }: { manifest: CarrierManifest }) {
  const { t, locale } = useText();
  const location = useLocationNames().get(location_id) ?? location_id;
  const day = bankDay(date, locale);
  return (
    <Table.Row>
      <Table.Cell>{day}</Table.Cell>
      <Table.Cell><OneLine text={location} /></Table.Cell>
      <Table.Cell><OneLine text={carrier || adapter} /></Table.Cell>
      <Table.Cell className="tabular-nums">{(package_ids as string[]).length}</Table.Cell>
      <Table.Cell>
        <span className="flex items-center gap-x-2">
          <StatusBadge color={COLOURS[state]}>{t(`carriers.manifestState.${state}`)}</StatusBadge>
          {reason && <OneLine text={reason} />}
        </span>
      </Table.Cell>
      <Table.Cell>
        <span className="flex items-center gap-x-3">
          <DownloadButton
            path={`/admin/doorstep/manifests/document?${new URLSearchParams({ location_id, date }).toString()}`} type="application/pdf" name={`manifest-${date}.pdf`}
            text={t("carriers.list")} label={t("carriers.listOf", { location, day })}
          />
          {document_url && <OutsideLink href={document_url}>{t("carriers.carriersOwn")}</OutsideLink>}
        </span>
      </Table.Cell>
    </Table.Row>
  );
}
