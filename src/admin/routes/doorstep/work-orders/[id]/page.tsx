import { useParams } from "react-router-dom";
import { WorkOrderBreadcrumb } from "../../../../components/work-orders/work-order-breadcrumb";
import { WorkOrderDetail } from "../../../../components/work-orders/work-order-detail";

const WorkOrderPage = () => {
  const { id } = useParams();
  return id ? <WorkOrderDetail id={id} /> : null;
};

export const handle = { breadcrumb: () => <WorkOrderBreadcrumb /> };

export default WorkOrderPage;
