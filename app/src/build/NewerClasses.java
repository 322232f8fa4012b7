import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Brings the classes of a jar that are of Java 5 up to the class format of Java 8, in place: `java
/// NewerClasses.java JAR`. The JDK's ahead-of-time cache leaves out what has no stack maps, and
/// picocli, which every verb needs, is compiled so (decision 0005). What the code does is the same.
final class NewerClasses {
  /// The first class format with stack maps.
  private static final int WITH_STACK_MAPS = 50;

  private static final int JAVA_8 = 52;

  private NewerClasses() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path made = Path.of(arguments[0] + ".newer");
    FileTime built = Files.getLastModifiedTime(jar);
    try (ZipFile in = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(made);
        ZipOutputStream out = new ZipOutputStream(file)) {
      ClassFile classes =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS,
              ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(type -> open(in, type))
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      for (ZipEntry entry : in.stream().toList()) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        out.putNextEntry(copy);
        out.write(entry.getName().endsWith(".class") ? newer(bytes, classes) : bytes);
        out.closeEntry();
      }
    }
    Files.setLastModifiedTime(made, built); // it is no newer than its sources
    Files.move(made, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static java.io.InputStream open(ZipFile jar, java.lang.constant.ClassDesc type) {
    String descriptor = type.descriptorString();
    ZipEntry entry = jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
    try {
      return entry == null ? null : jar.getInputStream(entry);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static byte[] newer(byte[] bytes, ClassFile classes) {
    ClassModel old = classes.parse(bytes);
    return old.majorVersion() >= WITH_STACK_MAPS
        ? bytes
        : classes.transformClass(
            old,
            ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                .andThen(ClassTransform.endHandler(made -> made.withVersion(JAVA_8, 0))));
  }
}
