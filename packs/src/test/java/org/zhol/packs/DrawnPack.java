package org.zhol.packs;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A pack drawn as text: two countries, a road and a railway with one border each, every table with
/// a row or two. Tests change a line of it and look at what the reader says.
final class DrawnPack {
  private static final String TABLES =
      """
      == datapackage.json
      {"name": "drawn", "version": "1", "licenses": [{"name": "CC0-1.0"}], "homepage": "https://example.org"}
      == source.csv
      source_id,title,address,date
      s1,Statistics,https://example.org/1,2025
      s2,Estimate,,
      == country.csv
      country,name,name_ru,name_kk,name_zh,zone
      KZ,Kazakhstan,Казахстан,Қазақстан,哈萨克斯坦,Asia/Almaty
      CN,China,,,中国,Asia/Shanghai
      == place.csv
      node_id,name,name_ru,name_kk,name_zh,city,country,x_coord,y_coord,mode,gauge,kind,locode,source,confidence,note
      road-A,Almaty,Алматы,,,almaty,KZ,76.9,43.2,road,,city,KZALA,s1,A,
      road-B,"Zholy, west",,,,zholy,KZ,80.2,44.2,road,,border,,s1 s2,B,"a ""quoted"" note"
      road-C,Khorgos,,,霍尔果斯,khorgos,CN,80.4,44.2,road,,border,,s2,C,
      rail-A,Almaty station,,,,almaty,KZ,77,43.3,rail,1520,station,,s1,A,
      rail-D,Dostyk,,,,dostyk,KZ,82.48,45.25,rail,1435+1520,border,,s1,A,
      rail-E,Alashankou,,,,alashankou,CN,82.57,45.17,rail,1435,border,CNALK,s1,A,
      == link.csv
      link_id,from_node_id,to_node_id,directed,length,mode,gauge,tracks,electrified,free_speed,capacity,capacity_unit,facility_type,medium,opened,closed,source,confidence,note
      road:A~B,road-A,road-B,0,330000,road,,,,75,,,A2,,,,s1,A,
      road:B~C,road-B,road-C,0,18000,road,,,,20,,,,,,,s2,C,
      rail:A~D,rail-A,rail-D,0,860000,rail,1520,1,1,40,24,pairs_per_day,Turksib,,1931-01-01,,s1,A,
      rail:D~E,rail-D,rail-E,0,13000,rail,1435,1,0,10,,,,,,,s1,A,
      == tariff.csv
      tariff_id,mode,country,direction,equipment,fixed_usd,usd_per_km,usd_per_hour,min_usd,valid_from,valid_to,price_year,source,confidence,note
      road,road,,any,truck,,1.05,12.5,100,,,2025,s2,C,
      rail,rail,KZ,west,40,250.555,0.333,,,2024-01-01,2024-12-31,2024,s1,B,
      rail,rail,,any,40,250,0.3,,,,,2024,s1,B,
      == emission.csv
      mode,country,traction,cargo,wtw_g_tkm,ttw_g_tkm,source,confidence,note
      road,,any,,62,50,s2,C,
      rail,,any,,22.5,3,s2,C,
      == commodity.csv
      commodity,name,name_ru,name_kk,name_zh,cargo,value_usd_t,carrying_rate_year,daily_rate,t_per_teu,hs,source,confidence,note
      electronics,Electronics,Электроника,,电子,container,20000,0.12,,8,85 9013,s2,C,
      == parameter.csv
      name,value,unit,source,confidence,note
      cv.rail,0.12,ratio,s2,C,a remark
      == terminal.csv
      terminal_id,name,name_ru,name_kk,name_zh,kind,from_node_id,to_node_id,from_gauge,to_gauge,both_ways,cargo,median_h,p90_h,fee_20_usd,fee_40_usd,fee_t_usd,free_days,storage_40_usd_day,co2e_kg_teu,cutoff_h,opened,closed,source,confidence,note
      dostyk-west,Dostyk yard,,,,gauge_change,rail-D,rail-D,1435,1520,0,container reefer,14,33.3333,80,120,,3,10,5,,,,s1,B,
      almaty-dry,Almaty,,,,intermodal,rail-A,road-A,1520,,1,,6,12,40,60,4,,,,2,2001-01-01,,s2,C,
      == service.csv
      service_id,name,mode,gauge,kind,headway_h,meets_h,days,departs,cargo,capacity,capacity_unit,speed_factor,cutoff_h,tariff,valid_from,valid_to,source,confidence,note
      block,Dostyk – Almaty,rail,1520,headway,32.5,12,,,container,100,teu,1.1,6,rail,,,s1,B,
      daily,Almaty – Dostyk,rail,1520,timetable,,,135,10:00;18:30,container,,,,,rail,2020-01-01,,s1,B,
      == service_stop.csv
      service_id,sequence,node_id,run_h,dwell_h
      block,1,rail-D,,0
      block,2,rail-A,20.5,
      daily,10,rail-A,,
      daily,20,rail-D,,
      == network_service.csv
      mode,gauge,cargo,board_median_h,board_p90_h,alight_median_h,alight_p90_h,speed_factor,tariff,source,confidence,note
      road,,general container,2,6,2,8,0.85,road,s2,C,
      == checkpoint.csv
      checkpoint_id,name,name_ru,name_kk,name_zh,mode,kind,a_node_id,b_node_id,link_id,steps,median_h,p90_h,source,confidence,note
      zholy,Nur Zholy,,,,road,checkpoint,road-B,road-C,road:B~C,trucks,,,s1,A,
      dostyk,Dostyk,,,,rail,gateway,rail-D,rail-E,rail:D~E,,10,48,s1,A,
      == checkpoint_hours.csv
      checkpoint_id,side,valid_from,valid_to,days,hours,source,confidence,note
      zholy,KZ,,2024-02-29,1234567,00:00-24:00,s1,A,
      zholy,KZ,2024-03-01,,1234567,09:00-13:00;14:00-18:00,s1,A,hours of winter
      zholy,CN,,,123456,10:30-20:00,s1,A,
      == closure.csv
      checkpoint_id,from,to,reason,source,confidence,note
      *road,2025-10-01,2025-10-08,National Day,s1,A,
      zholy,2025-03-22,2025-03-22,Nauryz,s1,A,
      == status.csv
      checkpoint_id,from,status,reason,source,confidence,note
      zholy,2022-03-01,limited,quarantine,s1,A,
      zholy,2020-01-01,open,usual service,s1,A,
      == intake.csv
      checkpoint_id,direction,valid_from,valid_to,measure,low,high,unit,cargo,source,confidence,note
      zholy,ba,2025-01-01,,accepted,700,750,truck_per_day,,s1,A,
      zholy,ba,2025-01-01,,arrivals,700,700,truck_per_day,,s1,A,
      zholy,ab,2025-01-01,,capacity,300,300,truck_per_day,,s1,A,
      zholy,ab,2025-01-01,,arrivals,200,200,truck_per_day,,s1,A,
      == queue.csv
      checkpoint_id,direction,date,waiting,unit,measure,cargo,source,confidence,note
      zholy,ba,2021-12-09,11642,truck,e_queue,,s1,A,
      == step.csv
      steps,side,direction,sequence,step,step_ru,step_kk,step_zh,share_low,share_high,min_minutes,mode_minutes,max_minutes,servers,cargo,source,confidence,note
      trucks,KZ,both,1,passport,паспорт,,,1,1,3,7,20,4,,s2,C,
      trucks,CN,ba,2,X-ray,,,,0.3,1,8,15,30,,container reefer,s2,C,
      == permit.csv
      pair,direction,valid_from,valid_to,per_week,state,source,confidence,note
      CN-KZ,ab,2023-01-01,2023-06-30,500,limited,s1,B,
      KZ-CN,both,2023-07-01,,,unlimited,s1,B,
      == fee.csv
      checkpoint_id,direction,valid_from,valid_to,usd,unit,source,confidence,note
      zholy,ab,,,20.5,truck,s1,A,
      zholy,ba,,2020-12-31,30,truck,s1,A,
      zholy,ba,2021-01-01,,45,truck,s1,A,
      == observation.csv
      observation_id,measure,from,to,mode,via,cargo,date,low,high,unit,scope,use,source,confidence,note
      o1,transit_days,Dostyk,Almaty,road rail,,1x40HC,2024-06-01,2,3.5,day,terminal,judge,s1,B,
      o2,border_hours,zholy,,road,ba,20t:electronics,2024-06-01,10,10,h,checkpoint,judge,s1,B,
      == profile.csv
      profile,week,share,source,confidence,note
      == demand.csv
      flow_id,commodity,from,to,year,tonnes,profile,mode,source,confidence,note
      f1,electronics,khorgos,almaty,2024,1250.5,winter,,s1,B,
      f2,electronics,dostyk,almaty,2024,800,winter,rail,s1 s2,C,derived: a third
      == count.csv
      count_id,kind,what,direction,year,low,high,unit,use,source,confidence,note
      c1,checkpoint,zholy,ba,2024,1200,1300,t,fit,s1,B,
      c2,mode,rail,,2024,800,800,t,judge,s1,B,
      == release.csv
      release_id,title,published,licence,source,confidence,note
      r1,Statistics of 2025,2025-03,free with attribution,s1,A,
      == trade.csv
      reporter,partner,flow,definition,commodity,hs,revision,mode,place,period,release,valuation,value,unit,bound,source,confidence,note
      KZ,CN,export,,total,,,,,2024,r1,fob,14.9,usd_bn,,s1,A,
      KZ,CN,export,,copper,0703,H5,rail,dostyk,2024-01..2024-05,r1,,120,t,at_least,s1 s2,C,a remark
      KZ,CN,investment,stock,total,,,,,..2024,r1,,5,rank,at_most,s1,A,
      == project.csv
      project_id,name,also,sector,place,region,country,y_coord,x_coord,position,parties,stage,capacity,scenario,source,confidence,note
      wind,Wind farm,Wind park; WPP,wind,Zholy,,KZ,43.5,69.66,town,"A (80 %), B",done,100 MW,,s1,A,
      line,Railway,,rail,,,KZ,,,,,under_construction,,zholy-line,s1 s2,C,a remark
      == project_figure.csv
      project_id,measure,value,unit,state,by,source,confidence,note
      wind,cost,136.2,usd_m,actual,,s1,A,approval
      wind,capacity,100,mw,planned,B,s1,A,
      == project_step.csv
      project_id,step,date,state,source,confidence,note
      wind,commissioned,2021-06,actual,s1,A,
      line,commissioned,2027,planned,s1,A,
      == project_list.csv
      list_id,date,body,projects,low,high,unit,bound,launched,launched_bn,under_way,under_way_bn,prepared,prepared_bn,jobs,source,confidence,note
      first,2022-07,KZ,52,21.1,21.1,usd_bn,,20,4.453,15,5.326,17,11.3,,s1,B,
      second,,press,,,,,,,,,,,,,s1,B,
      == project_member.csv
      list_id,project_id,source,confidence,note
      first,wind,s1,A,
      == claim.csv
      claim_id,collection,said,by,text,measure,terms,source,confidence,note
      c,2022,2022-09-13,someone,"25 bn, they say",amount,pair=KZ-CN flow=turnover period=2021 is=about value=25 unit=usd_bn,s2,A,
      """;

  private final Map<String, String> files;

  private DrawnPack(Map<String, String> files) {
    this.files = files;
  }

  /// The pack as drawn above, without a problem.
  static DrawnPack sound() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String section : TABLES.split("(?m)^== ")) {
      if (!section.isEmpty()) {
        int end = section.indexOf('\n');
        files.put(section.substring(0, end), section.substring(end + 1));
      }
    }
    files.merge("profile.csv", winter(), String::concat);
    return new DrawnPack(files);
  }

  /// A profile of 52 weeks, twice as much in each of the first 48 as in the last four.
  private static String winter() {
    StringBuilder rows = new StringBuilder();
    for (int week = 1; week <= 52; week++) {
      rows.append("winter,%d,%s,s2,C,\n".formatted(week, week <= 48 ? "0.02" : "0.01"));
    }
    return rows.toString();
  }

  /// With a text of one file replaced by another, which must be there exactly once.
  DrawnPack with(String file, String old, String replacement) {
    String text = text(file);
    int at = text.indexOf(old);
    if (at < 0 || text.indexOf(old, at + 1) >= 0) {
      throw new IllegalArgumentException(file + " has '" + old + "' not exactly once");
    }
    return withFile(file, text.replace(old, replacement));
  }

  /// With one more line at the end of a file.
  DrawnPack withLine(String file, String line) {
    return withFile(file, text(file) + line + "\n");
  }

  DrawnPack withFile(String file, @Nullable String text) {
    Map<String, String> changed = new LinkedHashMap<>(files);
    if (text == null) {
      changed.remove(file);
    } else {
      changed.put(file, text);
    }
    return new DrawnPack(changed);
  }

  String text(String file) {
    return Objects.requireNonNull(files.get(file), file);
  }

  Map<String, byte[]> bytes() {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((file, text) -> bytes.put(file, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  Pack read() {
    return PackReader.read(PackFiles.of(bytes()), new Problems(), null);
  }

  /// What the reader has against it, one line a problem; empty if nothing.
  List<String> problems() {
    return problems(bytes());
  }

  static List<String> problems(Map<String, byte[]> files) {
    try {
      PackReader.read(PackFiles.of(files), new Problems(), null);
      return List.of();
    } catch (PackException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  /// What the plausibility check finds.
  List<String> findings() {
    return PackCheck.check(read()).stream().map(Finding::toString).toList();
  }
}
