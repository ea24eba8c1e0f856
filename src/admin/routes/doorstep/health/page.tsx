import { Breadcrumb } from "../../../components/common/breadcrumb";
import { HealthSection } from "../../../components/health/health-section";

const HealthPage = () => <HealthSection />;

export const handle = { breadcrumb: () => <Breadcrumb name="health.title" /> };

export default HealthPage;
