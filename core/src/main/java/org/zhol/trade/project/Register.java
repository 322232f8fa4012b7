package org.zhol.trade.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All projects and lists, in the order of the pack, with those added by users at the end.
public record Register(List<Project> projects, List<ProjectList> lists) {
  public Register {
    projects = List.copyOf(projects);
    lists = List.copyOf(lists);
  }

  public static Register empty() {
    return new Register(List.of(), List.of());
  }

  public @Nullable Project find(String id) {
    for (Project project : projects) {
      if (project.id().equals(id)) {
        return project;
      }
    }
    return null;
  }

  public @Nullable ProjectList findList(String id) {
    for (ProjectList list : lists) {
      if (list.id().equals(id)) {
        return list;
      }
    }
    return null;
  }

  /// The lists that name a project.
  public List<ProjectList> listsOf(String project) {
    return lists.stream()
        .filter(list -> list.members().stream().anyMatch(each -> each.project().equals(project)))
        .toList();
  }

  /// With a project in the place of that of the same id, or at the end.
  Register with(Project project) {
    Map<String, Project> all = new LinkedHashMap<>();
    projects.forEach(each -> all.put(each.id(), each));
    all.put(project.id(), project);
    return new Register(new ArrayList<>(all.values()), lists);
  }

  /// This register with all changes applied that were not undone, in their order. A change that
  /// does not fit (its project is missing) was refused when it was made and is skipped here.
  public Register with(List<Change> changes) {
    Register register = this;
    for (Change change : Change.standing(changes)) {
      Project before = register.find(change.project());
      if (change.action() == Change.Action.ADD ? before == null : before != null) {
        register = register.with(change.applied(before));
      }
    }
    return register;
  }
}
