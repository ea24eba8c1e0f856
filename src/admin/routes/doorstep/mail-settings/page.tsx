import { Breadcrumb } from "../../../components/common/breadcrumb";
import { SettingsPage } from "../../../components/mail-settings/settings-page";

const MailSettingsPage = () => <SettingsPage />;

export const handle = { breadcrumb: () => <Breadcrumb name="mailSettings.title" /> };

export default MailSettingsPage;
