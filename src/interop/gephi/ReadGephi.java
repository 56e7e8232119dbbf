import java.io.File;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.GraphController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens each file as Gephi does and prints how many nodes and edges there are. */
class ReadGephi {
  public static void main(String[] files) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    projects.newProject();
    for (String file : files) {
      Workspace workspace = projects.newWorkspace(projects.getCurrentProject());
      projects.openWorkspace(workspace);
      Container container = importer.importFile(new File(file));
      container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
      importer.process(container, new DefaultProcessor(), workspace);
      DirectedGraph graph =
          Lookup.getDefault()
              .lookup(GraphController.class)
              .getGraphModel(workspace)
              .getDirectedGraph();
      System.out.println(graph.getNodeCount() + " " + graph.getEdgeCount());
    }
  }
}
