import { Breadcrumb } from "../../../components/common/breadcrumb";
import { TemplatesPage } from "../../../components/mail-templates/templates-page";

const MailTemplatesPage = () => <TemplatesPage />;

export const handle = { breadcrumb: () => <Breadcrumb name="mailTemplates.title" /> };

export default MailTemplatesPage;
