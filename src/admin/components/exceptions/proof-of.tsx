import type { Parcel } from "../../lib/exceptions/types";
import { useText } from "../../lib/use-text";
import { OutsideLink } from "../common/outside-link";
import { placeName } from "./place-name";

/** What the carrier gives to show that it delivered. */
export function ProofOf({ proof }: { proof: NonNullable<Parcel["proof"]> }) {
  const { t } = useText();
  const { signed_by, photo_url, place } = proof;
  const parts = [signed_by && t("exceptions.signed", { name: signed_by }), placeName(place)].filter(Boolean).join(" · ");
  return (
    <span className="flex flex-wrap gap-x-2">
      {parts || (photo_url ? null : "–")}
      {photo_url && <OutsideLink href={photo_url}>{t("exceptions.photo")}</OutsideLink>}
    </span>
  );
}
