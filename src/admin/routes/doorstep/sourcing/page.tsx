import { Breadcrumb } from "../../../components/common/breadcrumb";
import { SourcingSettings } from "../../../components/sourcing/sourcing-settings";

const SourcingPage = () => <SourcingSettings />;

export const handle = { breadcrumb: () => <Breadcrumb name="sourcing.title" /> };

export default SourcingPage;
