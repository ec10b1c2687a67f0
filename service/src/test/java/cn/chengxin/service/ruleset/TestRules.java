package cn.chengxin.service.ruleset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A rule set of Suining for tests: a fine below the limit of 50,000 yuan puts an organization on a list. */
public final class TestRules {

    /** Path to text. */
    public static final Map<String, String> FILES = Map.of(
            "instrument.yaml", """
                    title: 试验办法
                    number: 试字第1号
                    issuer: 试验厅
                    divisions: ["510900"]
                    from: 2018-01-24
                    status: IN_FORCE
                    verified: true
                    """,
            "parameters.yaml", """
                    limit: {description: 罚款限额, unit: YUAN, values: {2018-01-24: {value: 50000, citation: 第一条, verified: true}}}
                    """,
            "rules.drl", """
                    package policy.cn.test

                    rule "受到警告或者罚款低于限额"
                        @clause( "第一条" )
                        @quote( "引文" )
                        @inForce( "2018-01-24/.." )
                    when
                        OrganizationView( penalties().warningOrFineBelow(p("limit")).exist() )
                    then
                        finding( ABNORMAL_ACTIVITY );
                    end

                    rule "有活动异常情形的列入"
                        @clause( "第二条" )
                        @quote( "引文" )
                        @inForce( "2018-01-24/.." )
                    when
                        Findings( any(ABNORMAL_ACTIVITY) )
                    then
                        conclude( LISTING, ABNORMAL_ACTIVITY_LIST );
                    end

                    rule "有投诉的整改"
                        @clause( "第三条" )
                        @quote( "引文" )
                        @inForce( "2018-01-24/.." )
                    when
                        OrganizationView( complaints().exist() )
                    then
                        finding( IRREGULARITY );
                    end
                    """,
            "scenarios/limit.yaml", """
                    - scenario: 罚款差一分到限额
                      asOf: 2020-06-01
                      organization: {penalties: [{decidedOn: 2020-03-01, kinds: [FINE], fine: 49999.99, against: ORGANIZATION}]}
                      expect: {findings: [受到警告或者罚款低于限额], conclusions: [ABNORMAL_ACTIVITY_LIST]}
                    - scenario: 罚款正好是限额
                      asOf: 2020-06-01
                      organization: {penalties: [{decidedOn: 2020-03-01, kinds: [FINE], fine: 50000, against: ORGANIZATION}]}
                      expect: {findings: []}
                    """);

    private TestRules() {
    }

    /** The files as those of a rule set of this id with another limit, and the scenarios that go with it. */
    public static Map<String, String> of(String ruleSet, int yuan) {
        Map<String, String> files = new TreeMap<>(FILES);
        files.put("rules.drl", FILES.get("rules.drl").replace("package policy.cn.test",
                "package policy." + ruleSet.replace('/', '.').replace('-', '_')));
        files.put("parameters.yaml", FILES.get("parameters.yaml").replace("50000", String.valueOf(yuan)));
        files.put("scenarios/limit.yaml", FILES.get("scenarios/limit.yaml").replace("49999.99", yuan - 1 + ".99")
                .replace("50000", String.valueOf(yuan)));
        return files;
    }

    /** An organization of Suining that was fined. */
    public static String fined(String uscc, int yuan) {
        return """
                {"uscc": "%s", "name": "遂宁市试验协会", "type": "SOCIAL_GROUP", "registeredOn": "2010-05-01",
                 "registrationAuthority": {"name": "遂宁市民政局", "division": "510900"},
                 "penalties": {"completeThrough": "9999-12-31", "records": [
                   {"decidedOn": "2025-03-01", "kinds": ["FINE"], "fine": %d, "against": "ORGANIZATION"}]}}
                """.formatted(uscc, yuan);
    }

    /** The files as an archive. */
    public static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The files of an archive. */
    public static Map<String, String> unzip(byte[] archive) {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The files as bytes. */
    public static Map<String, byte[]> bytes(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
