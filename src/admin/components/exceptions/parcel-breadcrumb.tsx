import { useParams } from "react-router-dom";
import { useParcel } from "../../lib/queries/trackers";
import { useText } from "../../lib/use-text";

/** The parcel's number in the top bar; shares the page's request. */
export function ParcelBreadcrumb() {
  const { t } = useText();
  const { data } = useParcel(useParams().id ?? "");
  return <span>{data?.tracking_number ?? t("exceptions.parcel")}</span>;
}
