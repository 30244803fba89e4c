/** Types that cost by the hour from the day they are made, used or not, and what each is in words. Source: OCI price list. */
export const HOURLY_TYPES: ReadonlyMap<string, string> = new Map([
  ["oci:ContainerEngine/nodePool:NodePool", "a pool of machines"],
  ["oci:ContainerEngine/virtualNodePool:VirtualNodePool", "a pool of virtual machines"],
  ["oci:ContainerInstances/containerInstance:ContainerInstance", "a container instance"],
  ["oci:Core/clusterNetwork:ClusterNetwork", "a cluster of machines"],
  ["oci:Core/computeCapacityReservation:ComputeCapacityReservation", "a reservation of machines"],
  ["oci:Core/computeGpuMemoryCluster:ComputeGpuMemoryCluster", "a cluster of GPUs"],
  ["oci:Core/dedicatedVmHost:DedicatedVmHost", "a dedicated host"],
  ["oci:Core/instance:Instance", "a machine"],
  ["oci:Core/instancePool:InstancePool", "a pool of machines"],
  ["oci:DataFlow/pool:Pool", "a pool of machines"],
  ["oci:DataScience/modelDeployment:ModelDeployment", "a deployed model"],
  ["oci:DataScience/notebookSession:NotebookSession", "a notebook's machine"],
  ["oci:Database/autonomousDatabase:AutonomousDatabase", "a database"],
  ["oci:GenerativeAi/dedicatedAiCluster:DedicatedAiCluster", "a dedicated AI cluster"],
  ["oci:NetworkFirewall/networkFirewall:NetworkFirewall", "a network firewall"],
  ["oci:Opensearch/cluster:Cluster", "a search cluster"],
]);
