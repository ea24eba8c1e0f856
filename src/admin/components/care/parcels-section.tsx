import { Badge, Button, Container, Text } from "@medusajs/ui";
import { useState } from "react";
import { carrierName } from "../../../modules/carrier/rules/names";
import type { CaseDetail, CaseParcel } from "../../lib/care/types";
import { fullMoment } from "../../lib/moments";
import { apiUrl } from "../../lib/sdk";
import { useText } from "../../lib/use-text";
import { DownloadButton } from "../common/download-button";
import { OutsideLink } from "../common/outside-link";
import { SectionHeader } from "../common/section-header";
import { CarrierClaimDrawer } from "./carrier-claim-drawer";

/** How the goods were packed and went, and what a carrier is sent who is to pay for them. */
export function ParcelsSection({ detail: { case: found, parcels } }: { detail: CaseDetail }) {
  const { t } = useText();
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("care.parcels")} />
      {parcels.length === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("care.noParcels")}</Text>}
      {parcels.map((parcel) => <Parcel key={parcel.id} caseId={found.id} parcel={parcel} />)}
    </Container>
  );
}

const SHOWN = 5;

function Parcel({ caseId, parcel }: { caseId: string; parcel: CaseParcel }) {
  const { t, named, locale } = useText();
  const [isOpen, setOpen] = useState(false);
  const { id, carrier, tracking_number: number, tracking_url, status, weight_grams, expected_grams, verified, photo_url, events } = parcel;
  const name = [carrierName(carrier), number].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center gap-2">
        <Text as="span" size="small" leading="compact" weight="plus">{tracking_url ? <OutsideLink href={tracking_url}>{name}</OutsideLink> : name}</Text>
        {status && <Badge size="2xsmall" color="grey">{named("exceptions.status", status)}</Badge>}
        {verified && <Badge size="2xsmall" color="green">{t("care.verified")}</Badge>}
      </div>
      {weight_grams !== null && <Text size="small" className="text-ui-fg-subtle">{t("care.weight", { grams: weight_grams })}{expected_grams !== null && ` · ${t("care.expectedWeight", { grams: expected_grams })}`}</Text>}
      {photo_url && <a href={apiUrl(photo_url)} target="_blank" rel="noopener noreferrer" className="focus-visible:shadow-borders-focus w-fit rounded-md outline-none"><img src={apiUrl(photo_url)} alt={t("care.packPhoto", { name })} className="bg-ui-bg-component border-ui-border-base h-24 w-32 rounded-md border object-cover" /></a>}
      <ul className="flex flex-col gap-y-1">
        {events.slice(0, SHOWN).map(({ at, status: seen, message }) => (
          <li key={`${at}${message ?? ""}`}><Text as="span" size="small" className="text-ui-fg-subtle">{fullMoment(at, locale)}: {[seen && named("exceptions.status", seen), message].filter(Boolean).join(", ")}</Text></li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <DownloadButton path={`/admin/doorstep/cases/${caseId}/carrier-claim/pdf?package_id=${id}`} type="application/pdf" name={`carrier-claim-${number ?? id}.pdf`} text={t("care.claimPack")} label={t("care.claimPackOf", { name })} />
        <Button size="small" variant="secondary" aria-label={t("care.claimedOf", { name })} onClick={() => setOpen(true)}>{t("care.claimedAt")}</Button>
      </div>
      {isOpen && <CarrierClaimDrawer caseId={caseId} packageId={id} onClose={() => setOpen(false)} />}
    </div>
  );
}
