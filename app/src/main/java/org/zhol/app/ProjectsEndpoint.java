package org.zhol.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhol.packs.store.StoreException;
import org.zhol.quantity.Remark;
import org.zhol.trade.project.Project;
import org.zhol.trade.project.ProjectList;
import org.zhol.trade.project.Stage;

/// The register of joint projects over HTTP; it is changed by the command line.
final class ProjectsEndpoint {
  static final List<String> PARAMETERS = List.of("stage", "sector", "on");
  static final List<String> TWO_LISTS = List.of("first", "second");

  private final World world;
  private final Path data;

  ProjectsEndpoint(World world, Path data) {
    this.world = world;
    this.data = data;
  }

  Api.Answer list(Request request) {
    Parameters given = request.query();
    given.allow(PARAMETERS, List.of());
    return answer(answers -> {
      given.oneOf("stage", given.text("stage"), Stage.values());
      known("sector", given, answers.sectors());
      known("on", given, listIds(answers));
      given.refuseIfWrong();
      var wanted =
          new ProjectAnswers.Wanted(given.text("stage"), given.text("sector"), given.text("on"));
      return answers.list(wanted, false);
    });
  }

  Api.Answer show(Request request) {
    request.refuseQuery();
    String id = request.captured();
    return guarded(() -> {
      var answers = new ProjectAnswers(world.pack(), data);
      if (answers.register().find(id) == null) {
        List<String> ids = answers.register().projects().stream().map(Project::id).toList();
        return Api.Answer.problem(ProblemAnswer.unknownProject(id, Nearest.to(id, ids)));
      }
      return json(answers.show(id));
    });
  }

  /// An answer that takes no parameters.
  Function<Request, Api.Answer> of(Function<ProjectAnswers, ProjectAnswers.Reply> question) {
    return request -> {
      request.refuseQuery();
      return answer(question);
    };
  }

  Api.Answer diff(Request request) {
    Parameters given = request.query();
    given.allow(TWO_LISTS, List.of());
    return answer(answers -> {
      for (String name : TWO_LISTS) {
        given.required(name, Cure.oneOf(listIds(answers)));
        known(name, given, listIds(answers));
      }
      given.refuseIfWrong();
      return answers.diff(text(given, "first"), text(given, "second"));
    });
  }

  private static String text(Parameters given, String name) {
    String text = given.text(name);
    return text == null ? "" : text;
  }

  private static List<String> listIds(ProjectAnswers answers) {
    return answers.register().lists().stream().map(ProjectList::id).toList();
  }

  private static void known(String name, Parameters given, List<String> all) {
    String value = given.text(name);
    if (value != null && !all.contains(value.toLowerCase(Locale.ROOT))) {
      List<String> alike = Nearest.to(value, all);
      Remark fix = Cure.alike(alike, Cure.oneOf(all));
      given.wrong(new Problem(name, value, new Fault.IsUnknown(), fix, alike));
    }
  }

  private Api.Answer answer(Function<ProjectAnswers, ProjectAnswers.Reply> question) {
    return guarded(() -> json(question.apply(new ProjectAnswers(world.pack(), data))));
  }

  private static Api.Answer guarded(Supplier<Api.Answer> question) {
    try {
      return question.get();
    } catch (StoreException broken) {
      throw StoredTrade.bad(broken);
    }
  }

  private Api.Answer json(ProjectAnswers.Reply reply) {
    var pack = world.pack();
    return Api.Answer.json(
        TradeAnswer.of(reply.answer(), pack.trade(), pack.sources(), List.of(), reply.cited()));
  }
}
