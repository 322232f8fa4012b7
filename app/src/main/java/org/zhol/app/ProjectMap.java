package org.zhol.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.app.features.ProjectFeatures;
import org.zhol.trade.project.Project;

/// Projects as GeoJSON (RFC 7946): the whole record of each at its point; no geometry where its
/// place is not known.
final class ProjectMap {
  private ProjectMap() {}

  static Object of(List<Project> projects) {
    List<Object> features = new ArrayList<>();
    for (Project project : projects) {
      Map<String, @Nullable Object> feature = new LinkedHashMap<>();
      feature.put("type", "Feature");
      feature.put("id", project.id());
      feature.put("geometry", NetworkMap.Geometry.find(ProjectFeatures.shape(project)));
      feature.put("properties", project);
      features.add(feature);
    }
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    collection.put("features", features);
    return collection;
  }
}
