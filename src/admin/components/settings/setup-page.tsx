import { Container } from "@medusajs/ui";
import { useText } from "../../lib/use-text";
import { PageHeader } from "../common/page-header";
import { DoctorSection } from "./doctor-section";
import { SettingsLinks } from "./settings-links";
import { SetupSection } from "./setup-section";

/** What is set up, what the doctor says, and where everything is set. */
export function SetupPage() {
  const { t } = useText();
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="overflow-hidden p-0"><PageHeader title={t("setup.title")} subtitle={t("setup.subtitle")} /></Container>
      <SetupSection />
      <DoctorSection />
      <SettingsLinks />
    </div>
  );
}
