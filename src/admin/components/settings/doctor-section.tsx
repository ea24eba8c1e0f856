import { clx, Container } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { LINK } from "../../lib/link-class";
import { useHealth } from "../../lib/queries/health";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { SectionHeader } from "../common/section-header";
import { Checks } from "../health/checks";

/** What the doctor found, in short; the whole is a page of its own. */
export function DoctorSection() {
  const { t } = useText();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("setup.doctor")} text={t("setup.doctorText")}><Link to="/doorstep/health" className={clx("txt-compact-small-plus", LINK)}>{t("menu.health")}</Link></SectionHeader>
      <Answer query={useHealth()} rows={3}>{({ checks }) => <Checks checks={checks} />}</Answer>
    </Container>
  );
}
