import { useParams } from "react-router-dom";
import { useText } from "../../lib/use-text";

/** The case in the top bar, by the end of its id. */
export function CaseBreadcrumb() {
  const { t } = useText();
  return <span>{t("care.caseNamed", { id: (useParams().id ?? "").slice(-6) })}</span>;
}
